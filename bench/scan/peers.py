#!/usr/bin/env python3
"""Reads the pictures of a folder with another scanner, and says how long each took and what it read.

Usage: peers.py PEER FOLDER FILE, where PEER is zxing-cpp, zbar or opencv

Each one is asked for QR codes alone, tries as hard as it can, and is given the grey pixels as they lie in
memory, in the form that it wants; making that form is not timed. Writes FILE: {"peer", "pictures": [{"file",
"ms", "texts"}]}.
"""
import json
import os
import sys
import time

import numpy as np

# Pictures that are looked at before the clock is trusted.
WARM_UP = 10


def zxing_cpp():
    import zxingcpp

    def read(grey):
        return [code.text for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)]

    return (lambda grey: grey), read


def zbar():
    from pyzbar import pyzbar

    def read(pixels):
        codes = pyzbar.decode(pixels, symbols=[pyzbar.ZBarSymbol.QRCODE])
        return [code.data.decode("utf-8", "replace") for code in codes]

    return (lambda grey: (grey.tobytes(), grey.shape[1], grey.shape[0])), read


def opencv():
    import cv2

    # As many as the others use.
    cv2.setNumThreads(1)
    detector = cv2.QRCodeDetector()

    def one_of(detect, grey):
        try:
            texts = detect(grey)
        except cv2.error:
            # It throws at some pictures: one without a code for whoever uses it.
            return []
        return [text for text in texts if text]

    def read(grey):
        found = one_of(lambda grey: detector.detectAndDecodeMulti(grey)[1], grey)
        return found or one_of(lambda grey: [detector.detectAndDecode(grey)[0]], grey)

    return (lambda grey: grey), read


PEERS = {"zxing-cpp": zxing_cpp, "zbar": zbar, "opencv": opencv}


def grey_of(folder, facts):
    path = os.path.join(folder, os.path.splitext(facts["file"])[0] + ".grey")
    return np.fromfile(path, np.uint8).reshape(facts["h"], facts["w"])


def main():
    peer, folder, file = sys.argv[1:]
    prepare, read = PEERS[peer]()
    with open(os.path.join(folder, "manifest.jsonl")) as manifest:
        pictures = [json.loads(line) for line in manifest]
    for facts in pictures[:WARM_UP]:
        read(prepare(grey_of(folder, facts)))
    looks = []
    for facts in pictures:
        given = prepare(grey_of(folder, facts))
        begin = time.perf_counter()
        texts = read(given)
        took = time.perf_counter() - begin
        looks.append({"file": facts["file"], "ms": took * 1000, "texts": texts})
    with open(file, "w") as out:
        json.dump({"peer": peer, "pictures": looks}, out)


if __name__ == "__main__":
    main()
