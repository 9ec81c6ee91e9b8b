"""`rokasean`, its kernels forked from a process that has imported next to nothing: two seconds less for each build.

For notebooks that need neither pandas nor this library.
"""

from rokasean import cli_reports
from rokasean.cli import main

cli_reports._imports = lambda: ["json"]

if __name__ == "__main__":
    main()
