# torch.backends: switches that change nothing here.


class _Switches:
    allow_tf32 = False
    allow_fp16_reduced_precision_reduction = True
    allow_bf16_reduced_precision_reduction = True
    enabled = True
    benchmark = False
    deterministic = False

    def is_available(self):
        return True

    def version(self):
        return 90100

    def flags(self, **options):
        return self

    def enable_flash_sdp(self, enabled):
        return None

    def enable_mem_efficient_sdp(self, enabled):
        return None

    def enable_math_sdp(self, enabled):
        return None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


class _Cuda(_Switches):
    def __init__(self):
        self.matmul = _Switches()


cuda = _Cuda()
cudnn = _Switches()
mkldnn = _Switches()
