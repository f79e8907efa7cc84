"""The probe corpus: importing it builds `PROBES`."""
from . import arithmetic, functions, casts, shapes, reductions, matrix, control, memory, scalars, illegal, details, programs  # noqa: F401
from .probe import PROBES  # noqa: F401
