"""Kernels that are ready at once: forked from one process that has done the heavy imports."""
