"""The process that kernels are forked from crashes: builds go on without it."""

import pytest
from publishing.warm.waiting import youngest_template
from tests.publishing.faults.conftest import GOOD, cells, ended

from rokasean.publishing.build import BUILT, build
from rokasean.publishing.warm.own import kind_of, own_template

pytestmark = pytest.mark.slow


@pytest.fixture
def template(place):
    """One for each test, since it will not survive."""
    with own_template(kind_of(["json"], place)) as socket:
        if socket is None:
            pytest.skip("this machine cannot fork kernels")
        yield socket


@pytest.fixture
def process(template):
    """The process itself."""
    return youngest_template()


def test_crash_before_a_run(shop, process, caplog):
    """The next kernel is an ordinary one, and the log says so."""
    process.kill()
    assert ended([process.pid])
    shop.write(cells(GOOD, "print('After.')"))
    assert build(shop.job()).status == BUILT
    assert "No warm kernel" in caplog.text
    shop.check_next()


def test_crash_during_a_run(shop, process):
    """The kernel lives on without the process that it was forked from."""
    kill = f"import os, signal\nassert os.getppid() == {process.pid}\nos.kill({process.pid}, signal.SIGKILL)"
    shop.write(cells(kill, GOOD))
    outcome = build(shop.job())
    assert outcome.status == BUILT, outcome.why
    assert ended([process.pid])
    shop.check_next()
