"""Time reading: print the seconds of the processor that a pass over a folder takes, as JSON, one figure a sample.

python bench/read_with_rokasean.py FOLDER SAMPLES PASSES      so many passes make a sample, which is their mean
"""

import json
import sys
import time
from pathlib import Path

from rokasean.reading.article import read_article
from rokasean.reading.mentions import read_mentions


def one_pass(paths: list[Path]) -> float:
    """Seconds of the processor to read every article, from the bytes of the file to its mentions."""
    start = time.process_time()
    for path in paths:
        read_mentions(read_article(path))
    return time.process_time() - start


if __name__ == "__main__":
    folder, samples, passes = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    files = sorted(folder.glob("*.txt"))
    one_pass(files)  # loads the vocabularies, as spaCy's side loads its model
    print(json.dumps([sum(one_pass(files) for _ in range(passes)) / passes for _ in range(samples)]))
