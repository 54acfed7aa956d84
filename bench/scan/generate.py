#!/usr/bin/env python3
"""Labelled photos of QR codes, the same ones for the same seed.

Usage: generate.py FOLDER PER_CATEGORY SEED

Writes FOLDER/*.png (8-bit grey), the same pixels without a wrapping as *.grey, so that what is measured
never decodes a PNG, and manifest.jsonl: one object a line with file, cat, w, h, version, ec, ppm (pixels per
module), tilt, mode, payload. Versions 3 to 25; 640x480 and 1280x720. Every picture draws from a random
source of its own: that is why the lines below must keep the order in which they draw.
"""
import json
import math
import os
import random
import sys

import cv2
import numpy as np
import segno

cv2.setNumThreads(1)
ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
CATEGORIES = ["clean", "persp", "blur", "noise", "lowcon", "uneven", "small", "handheld"]
VERS = [3, 5, 7, 10, 13, 15, 17, 20, 22, 25]
_cap = {}
def cap(v, e):
    if (v, e) not in _cap:
        lo, hi = 1, 4300
        while lo < hi:
            m = (lo + hi + 1) // 2
            try:
                segno.make("A" * m, version=v, error=e, mode="alphanumeric", boost_error=False, micro=False); lo = m
            except Exception: hi = m - 1
        _cap[(v, e)] = lo
    return _cap[(v, e)]

def background(rng, h, w):
    base = rng.uniform(40, 200)
    small = rng.normal(base, 35, (max(3, h // 80), max(3, w // 80))).astype(np.float32)
    bg = cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC)
    for _ in range(rng.integers(4, 14)):           # furniture-like boxes
        x, y = int(rng.integers(0, w)), int(rng.integers(0, h))
        bw, bh = int(rng.integers(10, w // 3)), int(rng.integers(10, h // 3))
        cv2.rectangle(bg, (x, y), (x + bw, y + bh), float(rng.uniform(10, 245)), -1 if rng.random() < .6 else int(rng.integers(1, 6)))
    bg = np.clip(bg, 0, 255).astype(np.uint8)
    for _ in range(rng.integers(0, 8)):            # text-like clutter
        cv2.putText(bg, "".join(random.Random(int(rng.integers(1 << 30))).choices(ALNUM, k=14)),
                    (int(rng.integers(0, w)), int(rng.integers(0, h))), cv2.FONT_HERSHEY_SIMPLEX,
                    float(rng.uniform(.4, 2.0)) * w / 640, float(rng.uniform(0, 255)), int(rng.integers(1, 4)))
    return bg.astype(np.float32)

def make(cat, idx, rng, wh=None, ver=None, ec=None, frac=None):
    w, h = wh or ((640, 480), (1280, 720))[idx % 2]
    v = int(rng.choice(VERS)); e = str(rng.choice(["L", "M", "Q"]))
    v = ver or v; e = ec or e
    r = random.Random(int(rng.integers(1 << 30)))
    n = int(cap(v, e) * rng.uniform(.85, 1.0)); payload = "".join(r.choices(ALNUM, k=n))
    q = segno.make(payload, version=v, error=e, mode="alphanumeric", boost_error=False, micro=False)
    mods = np.array([[1 if c else 0 for c in row] for row in q.matrix], np.uint8)
    size = mods.shape[0]
    quiet = 4 if rng.random() < .7 else 2
    black, white = 25.0, 230.0
    rot = rng.uniform(-5, 5); tilt = 0.0; az = rng.uniform(0, 2 * math.pi)
    lo, hi = 3.0, 8.0
    if cat == "persp": rot = rng.uniform(0, 360); tilt = rng.uniform(20, 48)
    if cat == "small": lo, hi = 1.7, 2.8; rot = rng.uniform(-20, 20); tilt = rng.uniform(0, 12)
    if cat == "lowcon":
        black = rng.uniform(80, 125); white = black + rng.uniform(22, 60)
    if cat in ("blur", "noise", "lowcon", "uneven"): rot = rng.uniform(-20, 20); tilt = rng.uniform(0, 15)
    if cat == "handheld":
        lo, hi = 2.2, 6.0
        rot = rng.uniform(-35, 35); tilt = rng.uniform(0, 32)
        black = rng.uniform(15, 70); white = rng.uniform(150, 245)
    tot = size + 2 * quiet
    # largest module size that still fits the frame when rotated
    a = math.radians(rot); ext = abs(math.cos(a)) + abs(math.sin(a))
    fit = .97 * min(w, h) / (tot * ext)
    ppm = min(float(rng.uniform(lo, hi)), fit)
    if frac: ppm = min(frac * min(w, h) / (tot), fit)   # code side = frac of the frame's short side
    T = 8                                            # texture px per module
    tex = np.full((tot, tot), white, np.float32)
    tex[quiet:quiet + size, quiet:quiet + size] = np.where(mods == 1, black, white)
    tex = np.kron(tex, np.ones((T, T), np.float32))
    phone = rng.random() < .6                        # dark bezel round the code, else a sheet of paper
    pad = int(tot * T * rng.uniform(.05, .2))
    tex = cv2.copyMakeBorder(tex, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=float(rng.uniform(5, 45)) if phone else white)
    S = 3                                            # supersample
    side = ppm * tot * tex.shape[0] / (tot * T)      # px in frame, incl. pad
    d = side * S / 2
    f = 1.15 * w * S; Z = f
    t = math.radians(tilt)
    R1 = np.array([[math.cos(a), -math.sin(a), 0], [math.sin(a), math.cos(a), 0], [0, 0, 1]])
    ax = np.array([math.cos(az), math.sin(az), 0.0])
    R2, _ = cv2.Rodrigues(ax * t)
    R = R2 @ R1
    corners = np.array([[-d, -d, 0], [d, -d, 0], [d, d, 0], [-d, d, 0]], float) @ R.T
    inner = corners * (tot * T / tex.shape[0])
    proj = lambda P: np.stack([f * P[:, 0] / (Z + P[:, 2]), f * P[:, 1] / (Z + P[:, 2])], 1)
    pi = proj(inner)
    slackx = max(0, w * S - (pi[:, 0].max() - pi[:, 0].min())); slacky = max(0, h * S - (pi[:, 1].max() - pi[:, 1].min()))
    off = np.array([-pi[:, 0].min() + slackx * rng.uniform(.15, .85), -pi[:, 1].min() + slacky * rng.uniform(.15, .85)])
    dst = (proj(corners) + off).astype(np.float32)
    ts = tex.shape[0]
    H = cv2.getPerspectiveTransform(np.array([[0, 0], [ts, 0], [ts, ts], [0, ts]], np.float32), dst)
    bg = cv2.resize(background(rng, h, w), (w * S, h * S), interpolation=cv2.INTER_LINEAR)
    big = cv2.warpPerspective(tex, H, (w * S, h * S), dst=bg, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
    if cat == "handheld":                            # mild lens distortion
        k = rng.uniform(-.05, .05); yy, xx = np.mgrid[0:h * S, 0:w * S].astype(np.float32)
        cx, cy, nrm = w * S / 2, h * S / 2, w * S / 2
        r2 = ((xx - cx) / nrm) ** 2 + ((yy - cy) / nrm) ** 2
        big = cv2.remap(big, cx + (xx - cx) * (1 + k * r2), cy + (yy - cy) * (1 + k * r2), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    img = cv2.resize(big, (w, h), interpolation=cv2.INTER_AREA)
    def motion(img, L):
        L = max(1, int(round(L)))
        if L < 2: return img
        K = np.zeros((L * 2 + 1, L * 2 + 1), np.float32); th = rng.uniform(0, math.pi)
        for s in np.linspace(-L / 2, L / 2, 4 * L):
            K[int(round(L + s * math.sin(th))), int(round(L + s * math.cos(th)))] += 1
        return cv2.filter2D(img, -1, K / K.sum(), borderType=cv2.BORDER_REPLICATE)
    if cat == "blur":
        if rng.random() < .6: img = cv2.GaussianBlur(img, (0, 0), ppm * rng.uniform(.3, .75))
        else: img = motion(img, ppm * rng.uniform(.6, 1.6))
    if cat == "small": img = cv2.GaussianBlur(img, (0, 0), rng.uniform(.3, .7))
    if cat == "handheld":
        img = cv2.GaussianBlur(img, (0, 0), max(.3, ppm * rng.uniform(.1, .42)))
        if rng.random() < .4: img = motion(img, ppm * rng.uniform(.3, 1.0))
    if cat in ("uneven", "handheld"):
        yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
        th = rng.uniform(0, 2 * math.pi); g = (xx / w - .5) * math.cos(th) + (yy / h - .5) * math.sin(th)
        s = 1.0 if cat == "uneven" else .5
        img = img * np.clip(1 + g * rng.uniform(.5, 1.5) * s, .12, 1.6)
        if rng.random() < .6:                        # shadow edge across the frame
            th = rng.uniform(0, 2 * math.pi); g = (xx - w / 2 + rng.uniform(-.15, .15) * w) * math.cos(th) + (yy - h / 2) * math.sin(th)
            with np.errstate(over="ignore"):         # far from the edge: 1 / infinity is the 0 that is meant
                sh = 1 / (1 + np.exp(-g / rng.uniform(2, 25)))
            k = rng.uniform(.35, .7) if cat == "uneven" else rng.uniform(.6, .85)
            img = img * (k + (1 - k) * sh)
        if rng.random() < .5:                        # glare spot (screen reflection)
            cx, cy = w / 2 + rng.uniform(-.2, .2) * w, h / 2 + rng.uniform(-.2, .2) * h; sg = min(w, h) * rng.uniform(.04, .16)
            img = img + rng.uniform(60, 160) * s * np.exp(-((xx - cx) ** 2 + (yy - cy) ** 2) / (2 * sg * sg))
    sn = {"clean": 2, "persp": 3, "blur": 3, "noise": rng.uniform(14, 45), "lowcon": rng.uniform(2, 7), "uneven": 4, "small": 3, "handheld": rng.uniform(3, 14)}[cat]
    img = img + rng.normal(0, sn, img.shape)
    img = np.clip(img, 0, 255).astype(np.uint8)
    if cat == "handheld":
        _, b = cv2.imencode(".jpg", img, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(60, 92))]); img = cv2.imdecode(b, 0)
    return img, dict(cat=cat, w=w, h=h, version=v, ec=e, ppm=round(ppm, 2), tilt=round(tilt, 1), mode="alnum", payload=payload)


def main():
    folder, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "manifest.jsonl"), "w") as manifest:
        for number, category in enumerate(CATEGORIES):
            print(f"{category} ...", flush=True)
            for index in range(count):
                rng = np.random.default_rng([seed, number, index])
                picture, facts = make(category, index, rng)
                facts["file"] = f"{category}-{index:03d}.png"
                path = os.path.join(folder, facts["file"])
                cv2.imwrite(path, picture)
                picture.tofile(os.path.splitext(path)[0] + ".grey")
                manifest.write(json.dumps(facts) + "\n")


if __name__ == "__main__":
    main()
