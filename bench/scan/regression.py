#!/usr/bin/env python3
"""Hard pictures for the scanner's own tests.  Usage: regression.py FOLDER

Draws small photos (320 x 240) with the generator and keeps of each kind up to seven that zxing-cpp, the best
of our peers, can't read; where there are too few of those, some that it can.  What our scanner doesn't read
either is taken out afterwards: `cargo test -p folkmoot-qr hard_pictures` names it."""
import json
import os
import sys

import cv2
import numpy as np
import zxingcpp

import generate

KINDS = ["clean", "persp", "blur", "noise", "lowcon", "uneven", "small", "handheld"]
VERSIONS = [2, 3, 5, 7, 8, 10]
SEED, DRAWN, HARD_ONLY, KEPT = 777, 400, 250, 7


def main(folder):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "manifest.jsonl"), "w") as manifest:
        for number, kind in enumerate(KINDS):
            kept = 0
            for i in range(DRAWN):
                rng = np.random.default_rng([SEED, number, i])
                version = VERSIONS[i % len(VERSIONS)]
                picture, facts = generate.make(kind, i, rng, wh=(320, 240), ver=version)
                seen = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
                hard = all(code.text != facts["payload"] for code in seen)
                if not hard and i <= HARD_ONLY:
                    continue
                facts["file"], facts["hard"] = f"{kind}-{i:03d}.png", hard
                path = os.path.join(folder, facts["file"])
                cv2.imwrite(path, picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])
                keys = ("file", "cat", "version", "ec", "ppm", "hard", "payload")
                manifest.write(json.dumps({key: facts[key] for key in keys}) + "\n")
                kept += 1
                if kept == KEPT:
                    break


if __name__ == "__main__":
    main(sys.argv[1])
