# numpy.testing.
import numpy


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    if not numpy.allclose(actual, desired, rtol=rtol, atol=atol, equal_nan=equal_nan):
        raise AssertionError(f"Not equal to tolerance rtol={rtol}, atol={atol}\n{err_msg}")


def assert_array_equal(actual, desired, err_msg="", verbose=True):
    if not numpy.array_equal(actual, desired):
        raise AssertionError(f"Arrays are not equal\n{err_msg}")


assert_equal = assert_array_equal


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    assert_allclose(actual, desired, rtol=0, atol=1.5 * 10.0 ** -decimal, err_msg=err_msg)
