# Padding.


class ReflectionPad1d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 2)

    def forward(self, input):
        return F.pad(input, self.padding, "reflect")


class ReflectionPad2d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 4)

    def forward(self, input):
        return F.pad(input, self.padding, "reflect")


class ReflectionPad3d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 6)

    def forward(self, input):
        return F.pad(input, self.padding, "reflect")


class ReplicationPad1d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 2)

    def forward(self, input):
        return F.pad(input, self.padding, "replicate")


class ReplicationPad2d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 4)

    def forward(self, input):
        return F.pad(input, self.padding, "replicate")


class ReplicationPad3d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 6)

    def forward(self, input):
        return F.pad(input, self.padding, "replicate")


class CircularPad1d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 2)

    def forward(self, input):
        return F.pad(input, self.padding, "circular")


class CircularPad2d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 4)

    def forward(self, input):
        return F.pad(input, self.padding, "circular")


class CircularPad3d(Module):
    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple(padding, 6)

    def forward(self, input):
        return F.pad(input, self.padding, "circular")


class ConstantPad1d(Module):
    def __init__(self, padding, value):
        super().__init__()
        self.padding, self.value = _tuple(padding, 2), value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)


class ZeroPad1d(ConstantPad1d):
    def __init__(self, padding):
        super().__init__(padding, 0.0)


class ConstantPad2d(Module):
    def __init__(self, padding, value):
        super().__init__()
        self.padding, self.value = _tuple(padding, 4), value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)


class ZeroPad2d(ConstantPad2d):
    def __init__(self, padding):
        super().__init__(padding, 0.0)


class ConstantPad3d(Module):
    def __init__(self, padding, value):
        super().__init__()
        self.padding, self.value = _tuple(padding, 6), value

    def forward(self, input):
        return F.pad(input, self.padding, "constant", self.value)


class ZeroPad3d(ConstantPad3d):
    def __init__(self, padding):
        super().__init__(padding, 0.0)
