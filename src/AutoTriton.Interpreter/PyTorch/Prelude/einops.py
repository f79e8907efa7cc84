# einops: rearrange, reduce, repeat and einsum, as reshapes and permutations.
import torch


class EinopsError(RuntimeError):
    pass


def _axes(side):
    # Names in order; a list where parentheses join them, "..." for what is not named, "1" for a size of one.
    found, group = [], None
    for token in side.replace("(", " ( ").replace(")", " ) ").replace("...", " \u2026 ").split():
        if token == "(":
            if group is not None:
                raise EinopsError("Axis composition is one-level (brackets inside brackets not allowed)")
            group = []
        elif token == ")":
            if group is None:
                raise EinopsError("Brackets are not balanced")
            found.append(group)
            group = None
        elif group is not None:
            if token != "1":
                group.append(token)
        else:
            found.append([] if token == "1" else [token])
    if group is not None:
        raise EinopsError("Brackets are not balanced")
    return found


def _expand(axes, count):
    # An ellipsis stands for as many axes as are left.
    names = ["\u2026%d" % i for i in range(count)]
    made = []
    for group in axes:
        if group == ["\u2026"]:
            made.extend([name] for name in names)
        else:
            made.append([inner for name in group for inner in (names if name == "\u2026" else [name])])
    return made


def _flat(axes):
    return [name for group in axes for name in group]


def _sides(pattern):
    sides = pattern.split("->")
    if len(sides) != 2:
        raise EinopsError(f"Pattern should contain one '->': {pattern}")
    return _axes(sides[0]), _axes(sides[1])


def _split(tensor, axes, sizes, pattern):
    # Takes joined axes apart; answers the tensor with one axis for each name, and the sizes by name.
    if len(axes) != tensor.dim():
        raise EinopsError(f"Error while processing pattern '{pattern}': expected {len(axes)} dimensions, got {tensor.dim()}")
    known = dict(sizes)
    shape = []
    for group, length in zip(axes, tensor.shape):
        product, unknown = 1, []
        for name in group:
            if name in known:
                product *= known[name]
            else:
                unknown.append(name)
        if len(unknown) > 1:
            raise EinopsError(f"Could not infer sizes for {unknown} in '{pattern}'")
        if unknown:
            if length % product != 0:
                raise EinopsError(f"Shape mismatch, can't divide axis of length {length} in chunks of {product}")
            known[unknown[0]] = length // product
        elif product != length:
            raise EinopsError(f"Shape mismatch, {length} != {product} in '{pattern}'")
        shape.extend(known[name] for name in group)
    return tensor.reshape(shape), known


def _join(tensor, axes, known):
    shape = []
    for group in axes:
        size = 1
        for name in group:
            size *= known[name]
        shape.append(size)
    return tensor.reshape(shape)


def _prepare(tensor, pattern, sizes):
    if isinstance(tensor, (list, tuple)):
        tensor = torch.stack(list(tensor))
    left, right = _sides(pattern)
    count = tensor.dim() - (len(left) - 1) if ["\u2026"] in left else 0
    if count < 0:
        raise EinopsError(f"Pattern '{pattern}' has more axes than the tensor of {tensor.dim()} dimensions")
    left, right = _expand(left, count), _expand(right, count)
    names = _flat(left)
    if len(set(names)) != len(names) or len(set(_flat(right))) != len(_flat(right)):
        raise EinopsError(f"Indexing expression contains duplicate dimension: '{pattern}'")
    split, known = _split(tensor, left, sizes, pattern)
    return split, names, right, known


def rearrange(tensor, pattern, **axes_lengths):
    split, names, right, known = _prepare(tensor, pattern, axes_lengths)
    order = _flat(right)
    if set(order) != set(names):
        raise EinopsError(f"Identifiers only on one side of expression (should be on both): {sorted(set(order) ^ set(names))}")
    return _join(split.permute([names.index(name) for name in order]), right, known)


def reduce(tensor, pattern, reduction, **axes_lengths):
    split, names, right, known = _prepare(tensor, pattern, axes_lengths)
    order = _flat(right)
    if not set(order) <= set(names):
        raise EinopsError(f"Unexpected identifiers on the right side of '{pattern}'")
    gone = [names.index(name) for name in names if name not in order]
    if gone:
        if callable(reduction):
            split = reduction(split, tuple(gone))
        elif reduction in ("sum", "mean"):
            split = getattr(split, reduction)(gone)
        elif reduction in ("min", "max"):
            split = getattr(split, "a" + reduction)(gone)
        elif reduction == "prod":
            for axis in reversed(gone):
                split = split.prod(axis)
        else:
            raise EinopsError(f"Unknown reduction {reduction}")
    left = [name for name in names if name in order]
    return _join(split.permute([left.index(name) for name in order]), right, known)


def repeat(tensor, pattern, **axes_lengths):
    left_names = _flat(_axes(pattern.split("->")[0]))
    new = {name: size for name, size in axes_lengths.items() if name not in left_names}
    split, names, right, known = _prepare(tensor, pattern, {name: size for name, size in axes_lengths.items() if name in left_names})
    known.update(new)
    order = _flat(right)
    for name in order:
        if name not in names:
            if name not in known:
                raise EinopsError(f"Specify sizes for new axes in '{pattern}': {name}")
            split = split.unsqueeze(-1)
            names = names + [name]
    if set(order) != set(names):
        raise EinopsError(f"Unexpected identifiers on the left side of '{pattern}'")
    spread = split.permute([names.index(name) for name in order]).expand([known[name] for name in order])
    return _join(spread, right, known)


def einsum(*arguments):
    tensors, pattern = arguments[:-1], arguments[-1]
    left, right = pattern.split("->")
    letters = {}
    def short(side):
        return "".join(letters.setdefault(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(letters)]) if name != "..." else "..." for name in side.split())
    return torch.einsum(",".join(short(side) for side in left.split(",")) + "->" + short(right), *tensors)


def pack(tensors, pattern):
    not_supported("'einops.pack' is not available in the embedded executor")


def unpack(tensor, packed_shapes, pattern):
    not_supported("'einops.unpack' is not available in the embedded executor")
