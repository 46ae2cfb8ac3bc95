"""Makes golden.wsp and golden.txt with Graphite's own library (Debian: python3-whisper).

golden.txt has what that library reads from each archive, as lines "step stamp value".
"""
import os
import whisper

NOW = 1750032000 + 5400 + 7
os.path.exists("golden.wsp") and os.remove("golden.wsp")
whisper.create("golden.wsp", [(1, 120), (10, 120), (60, 120)], 0.25, "sum")
for t in range(NOW - 5400, NOW + 1):
    silent = 2000 < t - (NOW - 5400) < 2600 or t % 97 < 30
    if not silent:
        whisper.update("golden.wsp", (t * 37 % 1000) / 7.0, t, now=t)
with open("golden.txt", "w") as out:
    for archive in whisper.info("golden.wsp")["archives"]:
        step = archive["secondsPerPoint"]
        (start, end, _), values = whisper.fetch(
            "golden.wsp", NOW - archive["retention"], NOW, now=NOW, archiveToSelect=step)
        for stamp, value in zip(range(start, end, step), values):
            if value is not None:
                out.write("%d %d %r\n" % (step, stamp, value))
