"""Templates and the kernels forked from them, as processes: what they come from, when they end, when they are refused."""

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from publishing.warm.waiting import PATIENCE, becomes_true, runs, youngest_template

from rokasean.errors import TemplateError
from rokasean.publishing.warm import client, own

pytestmark = pytest.mark.slow


@pytest.fixture
def argv(tmp_path):
    """Tells a kernel to write its own connection file."""
    return ["-f", str(tmp_path / "kernel.json"), "--transport=ipc", f"--ip={tmp_path / 'k'}"]


class TestOwnTemplate:
    def test_every_kernel_is_a_process_of_its_own(self, kind, argv, nothing):
        """Forked from one template, each leads a session, so that signals reach what it has started as well."""
        with own.own_template(kind("json")) as place:
            one, two = (client.ask(place, kind("json"), argv, nothing) for _ in range(2))
            parents = {psutil.Process(each.pid).ppid() for each in (one, two)}
            assert len({one.pid, two.pid, os.getpid(), *parents}) == 4
            assert [os.getsid(each.pid) for each in (one, two)] == [one.pid, two.pid]
            for each in (one, two):
                each.kill()
                assert each.wait(PATIENCE) == -signal.SIGKILL

    def test_nothing_is_left_when_the_block_ends(self, kind):
        """The template is gone, and its folder."""
        with own.own_template(kind("json")) as place:
            template = youngest_template()
            assert place.parent.stat().st_mode & 0o777 == 0o700
        assert not runs(template.pid)
        assert not place.parent.exists()

    def test_one_that_still_imports_is_not_waited_for(self, kind, module, monkeypatch):
        """Nobody has a kernel from it yet; whoever stops a build need not wait."""
        monkeypatch.setattr(own, "END", 1000)
        module("endless", "import time; time.sleep(1000)")
        with own.own_template(kind("endless")) as place:
            template = youngest_template()
            assert runs(template.pid)
        assert not runs(template.pid) and not place.parent.exists()

    def test_it_ends_with_the_last_kernel_that_it_shall_fork(self, kind, argv, nothing):
        """Its memory is free again while its owner goes on; a kernel more would have to be an ordinary one."""
        with own.own_template(kind("json")) as place:
            client.expect(place, 2)
            one, two = (client.ask(place, kind("json"), argv, nothing) for _ in range(2))
            template = psutil.Process(two.pid).parent()
            with pytest.raises(client.StaleError, match="there is no template"):
                client.ask(place, kind("json"), argv, nothing)
            for each in (one, two):
                assert runs(template.pid)
                each.kill()
                assert each.wait(PATIENCE) == -signal.SIGKILL
            assert becomes_true(lambda: not runs(template.pid))

    def test_kernel_outlives_its_template(self, kind, argv, nothing):
        """When the template is killed, running kernels go on; only how they end cannot be told any more."""
        with own.own_template(kind("json")) as place:
            kernel = client.ask(place, kind("json"), argv, nothing)
            template = psutil.Process(kernel.pid).parent()
            template.kill()
            assert becomes_true(lambda: psutil.Process(kernel.pid).ppid() != template.pid)
            with pytest.raises(client.StaleError, match="there is no template"):
                client.ask(place, kind("json"), argv, nothing)
            assert kernel.poll() is None
            kernel.terminate()
            assert kernel.wait(PATIENCE) == 255

    @pytest.mark.parametrize("crashed", [False, True])
    def test_everything_ends_with_whoever_asked(self, kind, tmp_path, crashed):
        """After `kill -9` of a build neither template nor kernel is left, even if the template had crashed before."""
        program = textwrap.dedent(
            """
            import os, sys, psutil
            from rokasean.publishing.warm import client, own
            kind = client.Kind((sys.executable,), ("json",), os.getcwd(), os.environ)
            with own.own_template(kind) as place:
                kernel = client.ask(place, kind, ["-f", "kernel.json"], [0, 1, 2])
                template = psutil.Process(kernel.pid).parent()
                if sys.argv[1] == "True":
                    template.kill()
                print(template.pid, kernel.pid, place.parent, flush=True)
                input()
            """
        )
        command = [sys.executable, "-c", program, str(crashed)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
        with subprocess.Popen(command, cwd=tmp_path, **pipes) as builder:
            template, kernel, folder = builder.stdout.readline().split()
            assert runs(int(kernel))
            builder.kill()
        assert becomes_true(lambda: not runs(int(template)) and not runs(int(kernel)))
        assert crashed or becomes_true(lambda: not Path(folder).exists())

    def test_kernel_and_its_children_end_when_nobody_wants_it(self, kind, argv, nothing, tmp_path):
        """Whoever asked lets go of the connection, and is alive; what the kernel has started ends as well."""
        startup = tmp_path / "ipython" / "profile_default" / "startup"
        startup.mkdir(parents=True)
        (startup / "sleep.py").write_text(
            f"import subprocess\nopen('{tmp_path}/child', 'w').write(str(subprocess.Popen(['sleep', '60']).pid))\n"
        )
        wanted = kind("json", IPYTHONDIR=str(tmp_path / "ipython"))
        with own.own_template(wanted) as place:
            kernel = client.ask(place, wanted, argv, nothing)
            pid = kernel.pid
            assert becomes_true(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text())
            child = int((tmp_path / "child").read_text())
            assert runs(child)
            del kernel
            assert becomes_true(lambda: not runs(pid) and not runs(child))

    def test_signals_reach_the_kernel(self, kind, argv, nothing):
        """What is not caught ends it, and the number is told."""
        with own.own_template(kind("json")) as place:
            kernel = client.ask(place, kind("json"), argv, nothing)
            kernel.send_signal(signal.SIGTERM)
            assert kernel.wait(PATIENCE) == -signal.SIGTERM
            kernel.kill()  # it has ended; nobody else is hit
            with pytest.raises(subprocess.TimeoutExpired):
                client.ask(place, kind("json"), argv, nothing).wait(0.1)


class TestRefusals:
    @pytest.mark.parametrize(
        ("source", "words"),
        [
            ("import no_such_module_anywhere", "No module named 'no_such_module_anywhere'"),
            ("print('Hello')", "print something"),
            ("import warnings; warnings.warn('Mind')", "print something"),
            ("import threading, time; threading.Thread(target=time.sleep, args=(9,), daemon=True).start()", "threads"),
            ("get_ipython().events.register('post_execute', print)", "`events` of the shell"),
            ("import matplotlib.pyplot as plt; plt.figure()", "`events` of the shell"),
            ("import matplotlib_inline.backend_inline", "`events` of the shell"),
            ("import matplotlib; matplotlib.use('agg')", "figures would vanish"),
            ("import os; os._exit(0)", "the template ended"),
        ],
    )
    def test_modules_that_cannot_be_shared(self, kind, module, argv, nothing, source, words):
        """What an import does beside importing would be missing in a kernel, so the template refuses."""
        module("unfit", source)
        with (
            own.own_template(kind("unfit")) as place,
            pytest.raises(TemplateError, match=words),
        ):
            client.ask(place, kind("unfit"), argv, nothing)

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            (lambda kind: replace(kind, env={**kind.env, "LANG": "tlh"}), "another LANG in its environment"),
            (lambda kind: replace(kind, env={**kind.env, "MPLBACKEND": "agg"}), "another MPLBACKEND"),
            (lambda kind: replace(kind, cwd=str(Path(kind.cwd).parent)), "it shall work in .*, and the modules were"),
            (lambda kind: replace(kind, start=(*kind.start, "-X", "dev")), "it shall be started by .* -X dev"),
        ],
    )
    def test_kernels_that_are_not_of_its_kind(self, kind, argv, nothing, change, words):
        """Where imports could have gone another way, a kernel is not forked."""
        with own.own_template(kind("json")) as place:
            with pytest.raises(TemplateError, match=words):
                client.ask(place, change(kind("json")), argv, nothing)
            client.ask(place, kind("json", JPY_SESSION_NAME="other"), argv, nothing).kill()

    def test_missing_folder(self, kind, argv, nothing, tmp_path):
        """A kernel cannot work in a folder that was removed."""
        gone = replace(kind("json"), cwd=str(tmp_path / "gone"))
        (tmp_path / "gone").mkdir()
        with own.own_template(gone) as place:
            client.ask(place, gone, argv, nothing).kill()
            (tmp_path / "gone").rmdir()
            with pytest.raises(TemplateError, match=r"cannot be a kernel: .*gone"):
                client.ask(place, gone, argv, nothing)

    def test_machine_that_cannot_fork_kernels(self, kind, monkeypatch, said):
        """There is no template, and it is said."""
        monkeypatch.setattr(client.sys, "platform", "darwin")
        with own.own_template(kind("json")) as place:
            assert place is None
        assert said() == ["No warm kernels: darwin cannot fork them. Ordinary ones are started, which takes longer."]


class TestSharedTemplate:
    def test_is_started_once_for_all_who_ask_at_once(self, kind, argv, nothing, runtime):
        """Eight threads ask at the same time where there is none; all kernels come from one."""
        with ThreadPoolExecutor(8) as pool:
            kernels = list(pool.map(lambda _: client.ask_shared(kind("json"), argv, nothing), range(8)))
        assert len({psutil.Process(each.pid).ppid() for each in kernels}) == 1
        assert len({each.pid for each in kernels}) == 8
        for each in kernels:
            each.kill()

    def test_ends_when_nobody_wants_a_kernel(self, kind, argv, nothing, runtime):
        """But not while one runs."""
        kernel = client.ask_shared(kind("json"), argv, nothing)
        template = psutil.Process(kernel.pid).ppid()
        with pytest.raises(subprocess.TimeoutExpired):
            kernel.wait(1.5)
        assert runs(template)
        kernel.kill()
        assert becomes_true(lambda: not runs(template))

    def test_is_another_for_other_modules(self, kind, argv, nothing, runtime):
        """So it is for another environment."""
        wanted = [kind("json"), kind("csv"), kind("json", LANG="tlh")]
        kernels = [client.ask_shared(each, argv, nothing) for each in wanted]
        assert len({psutil.Process(each.pid).ppid() for each in kernels}) == 3

    def test_is_replaced_when_a_module_changes(self, kind, module, argv, nothing, runtime):
        """The next kernel comes from a new template; the one that runs is left alone."""
        path = module("edited", "value = 1")
        before = client.ask_shared(kind("edited"), argv, nothing)
        path.write_text("value = 2")
        time.sleep(0.05)  # a file that is as young as the template counts as changed
        after = client.ask_shared(kind("edited"), argv, nothing)
        assert psutil.Process(before.pid).ppid() != psutil.Process(after.pid).ppid()
        assert before.poll() is None

    def test_is_replaced_when_it_was_killed(self, kind, argv, nothing, runtime):
        """What it left on the disk is in nobody's way."""
        before = client.ask_shared(kind("json"), argv, nothing)
        template = psutil.Process(before.pid).parent()
        template.kill()
        assert becomes_true(lambda: not runs(template.pid))
        after = client.ask_shared(kind("json"), argv, nothing)
        assert (before.poll(), after.poll()) == (None, None)

    def test_failure_is_not_tried_again_at_once(self, kind, module, argv, nothing, runtime, monkeypatch):
        """Whoever comes next need not wait for imports that have just failed."""
        monkeypatch.setattr(client, "LINGER", 60.0)
        module("unfit", "print('Hello')")
        place = client.shared_place(kind("unfit"))
        for _ in range(2):
            with pytest.raises(TemplateError, match="print something"):
                client.ask_shared(kind("unfit"), argv, nothing)
            written = client.log_of(place).stat().st_mtime_ns
        assert client.log_of(place).stat().st_mtime_ns == written
        place.unlink()

    def test_lies_where_nobody_else_can_come(self, kind, runtime):
        """A folder that others can enter is not used."""
        folder = client.shared_place(kind("json")).parent
        assert (folder.parent, folder.stat().st_mode & 0o777) == (runtime, 0o700)
        folder.chmod(0o755)
        with pytest.raises(TemplateError, match="only you can enter"):
            client.shared_place(kind("json"))

    def test_lies_in_the_folder_for_temporary_files_otherwise(self, kind, runtime, monkeypatch):
        """Where the machine has no folder for what runs."""
        monkeypatch.delenv("XDG_RUNTIME_DIR")
        monkeypatch.setattr(tempfile, "tempdir", str(runtime))
        assert client.shared_place(kind("json")).parents[1] == runtime
