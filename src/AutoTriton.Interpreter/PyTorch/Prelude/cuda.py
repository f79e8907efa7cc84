# torch.cuda: what waits for a device has nothing to wait for.
import torch
from torch.amp import autocast, GradScaler, custom_fwd, custom_bwd


def synchronize(device=None):
    return None


def empty_cache():
    return None


def ipc_collect():
    return None


def init():
    return None


def memory_allocated(device=None):
    return 0


def max_memory_allocated(device=None):
    return 0


def memory_reserved(device=None):
    return 0


def max_memory_reserved(device=None):
    return 0


def reset_peak_memory_stats(device=None):
    return None


class _DefaultGenerator:
    # The state of a GPU's generator: seed and offset, two words of 64 bits.
    def __init__(self):
        self._seed = None
        self._state = None

    def initial_seed(self):
        return torch.initial_seed()

    def get_state(self):
        if self._seed != torch.initial_seed():
            self._seed = torch.initial_seed()
            self._state = torch.tensor([self._seed, 0], dtype=torch.int64).view(torch.uint8)
        return self._state.clone()

    def set_state(self, new_state):
        self._seed = torch.initial_seed()
        self._state = new_state.clone()


default_generators = (_DefaultGenerator(),)


def get_arch_list():
    return ["sm_80"]


class device:
    def __init__(self, device):
        self.idx = device

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


class device_of(device):
    pass


class _DeviceGuard(device):
    pass


class Stream:
    def __init__(self, device=None, priority=0, **options):
        self.device = torch.device("cuda", 0)
        self.cuda_stream = 0

    def synchronize(self):
        return None

    def wait_stream(self, stream):
        return None

    def wait_event(self, event):
        return None

    def record_event(self, event=None):
        return Event() if event is None else event

    def query(self):
        return True


class stream:
    def __init__(self, stream):
        self.stream = stream

    def __enter__(self):
        return self.stream

    def __exit__(self, *details):
        return False


class Event:
    def __init__(self, enable_timing=False, blocking=False, interprocess=False):
        pass

    def record(self, stream=None):
        return None

    def wait(self, stream=None):
        return None

    def query(self):
        return True

    def synchronize(self):
        return None

    def elapsed_time(self, end_event):
        not_supported("host code cannot measure time in the embedded executor")


def current_stream(device=None):
    return Stream()


def default_stream(device=None):
    return Stream()


class _Properties:
    name = "NVIDIA A100-SXM4-80GB"
    major = 8
    minor = 0
    total_memory = 85899345920
    multi_processor_count = 108
    max_threads_per_multi_processor = 2048
    warp_size = 32
    shared_memory_per_block = 49152
    shared_memory_per_block_optin = 166912
    shared_memory_per_multiprocessor = 167936
    regs_per_multiprocessor = 65536
    L2_cache_size = 41943040


def get_device_properties(device=None):
    return _Properties()
