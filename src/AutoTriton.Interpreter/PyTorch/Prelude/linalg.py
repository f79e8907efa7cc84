# Names of torch.linalg that are no operators.


class LinAlgError(RuntimeError):
    pass
