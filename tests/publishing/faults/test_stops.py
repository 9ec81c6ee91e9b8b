"""Builds that are stopped or killed: nothing is left running, the release is whole, the next build succeeds."""

import json
import os
import random
import signal
import time

import psutil
import pytest
from publishing.building import build_jobs
from tests.publishing.faults.conftest import GOOD, cells, end_group, ended, wait_for

from rokasean.publishing import release
from rokasean.publishing.build import BUILT, FAILED, build
from rokasean.publishing.status import states

pytestmark = pytest.mark.slow

# A cell that writes down the number of its kernel, and then takes long.
SLOW = "import os, pathlib, time\npathlib.Path(r'{}').write_text(str(os.getpid()))\ntime.sleep(60)"
# How many builds are begun; every fifth may finish.
MOMENTS = 25


def slow(shop, name: str = "mine"):
    """Make a report slow; its kernel writes its number into the file that is returned."""
    number = shop.folder / f"{name}.pid"
    shop.write(cells(SLOW.format(number)), name)
    return number


@pytest.mark.parametrize(
    ("number", "group", "jobs", "status"),
    [(signal.SIGTERM, False, 1, 143), (signal.SIGINT, True, 2, 130), (signal.SIGTERM, True, 2, 143)],
)
def test_signal_stops_cleanly(shop, number, group, jobs, status):
    """SIGTERM to the build, Ctrl-C to all of its group: no kernel is left, and the journal says so."""
    before = shop.contents()
    numbers = [slow(shop), slow(shop, "other")][:jobs]
    build_started = shop.start("build", "--jobs", jobs, *([] if jobs > 1 else ["mine"]))
    try:
        kernels = wait_for(numbers, build_started)
        begun = psutil.Process(build_started.pid).children(recursive=True)
        (os.killpg if group else os.kill)(build_started.pid, number)
        _, told = build_started.communicate(timeout=120)
        assert build_started.returncode == status
        assert ended([*kernels, *(process.pid for process in begun)])
        assert "Traceback" not in told
        *steps, words = told.splitlines()
        assert words == "Stopped. What was published before is untouched."
        last = json.loads(steps[-1])
        assert (last["step"], last["exit_status"]) == ("stopped", status)
    finally:
        end_group(build_started)
    assert list((shop.reports / ".work").iterdir()) == []
    shop.check_whole(before)
    shop.check_next()


def test_killed_build_leaves_nothing_running(shop):
    """`kill -9` of the command line alone: its processes and kernels end by themselves."""
    before = shop.contents()
    numbers = [slow(shop), slow(shop, "other")]
    killed = shop.start("build", "--jobs", 2)
    try:
        kernels = wait_for(numbers, killed)
        begun = psutil.Process(killed.pid).children(recursive=True)
        killed.kill()
        assert ended([*kernels, *(process.pid for process in begun)])
    finally:
        end_group(killed)
    shop.check_whole(before)
    shop.check_next()


def test_killed_at_any_moment(shop, context):
    """Twenty builds killed at random moments, and five that may finish: the release is whole, the old or a new one."""
    chance = random.Random(20241121)
    shop.write(cells(GOOD, "print(0)"))
    begin = time.monotonic()
    process = context.Process(target=build, args=(shop.job(),))
    process.start()
    process.join()
    long = time.monotonic() - begin
    keys, whole = set(), {}
    for number in range(1, MOMENTS + 1):
        shop.write(cells(GOOD, f"print({number})"))
        process = context.Process(target=build, args=(shop.job(),))
        process.start()
        process.join(chance.uniform(0, 1.2 * long) if number % 5 else 5 * long)
        process.kill()
        process.join()
        manifest = release.current(shop.target)
        assert manifest is not None
        assert whole.setdefault(manifest["run_key"], shop.contents()) == shop.contents()
        assert "mine/2024/mine-2024.html" in (shop.reports / "index.html").read_text()
        keys.add(manifest["run_key"])
    assert 1 < len(keys) <= MOMENTS, "some were killed before, and some after"
    shop.check_next()
    assert all(release.current(path) for path in (shop.reports / ".previous" / "mine" / "2024").iterdir())


def test_ordinary_kernel_of_a_killed_build_ends(shop, context):
    """A kernel that was not forked notices that nobody is there."""
    number = slow(shop)
    process = context.Process(target=build, args=(shop.job(template=None),))
    process.start()
    while not number.exists() or not number.read_text():
        time.sleep(0.02)
    process.kill()
    process.join()
    assert ended([int(number.read_text())])
    shop.check_next()


def test_two_builds_at_once_take_turns(shop, context):
    """The second finds nothing left to do; readers see a whole release throughout."""
    shop.write(cells(GOOD, "print('Both.')"))
    with context.Pool(2) as pool:
        both = [pool.apply_async(build, (shop.job(),)) for _ in range(2)]
        while not all(each.ready() for each in both):
            assert (shop.target / "mine-2024.html").read_text().endswith("</html>\n")
            time.sleep(0.005)
        outcomes = sorted(each.get().status for each in both)
    assert outcomes == ["built", "unchanged"]
    assert release.current(shop.target) is not None


@pytest.mark.usefixtures("at_once")
def test_death_of_a_process_that_builds_fails_its_own_report(shop):
    """As the system does when memory runs out; the others are built, those after it too, and status knows of it."""
    before = shop.contents()
    shop.write(cells("import os, signal\nos.kill(int(os.environ['JPY_PARENT_PID']), signal.SIGKILL)"))
    others = [shop.folder / "notebooks" / f"{name}.ipynb" for name in ("other", "another", "last")]
    for each in others:
        shop.write(cells(GOOD), each.stem)
    done = []
    outcomes = build_jobs([shop.job(), *(shop.job(notebook=each) for each in others)], 2, done.append, ["json"])
    assert [(each.status, each.error, each.exit_status) for each in outcomes] == [
        (FAILED, "WorkerDiedError", 51),
        *[(BUILT, "", 0)] * 3,
    ]
    assert "the process that built it was killed by SIGKILL: somebody ended it, or the system ran" in outcomes[0].why
    assert len(done) == 4
    (known,) = states([shop.job()], shop.reports, every=False)
    assert (known.state, known.attempt.error) == ("failed", "WorkerDiedError")
    shop.check_whole(before)
    shop.check_next()
