// Answers what breaks a rule of axe-core on the page, and where. Half faded in, every text is too pale:
// what moves is waited for, and a look during which something began to move is none.
const answer = arguments[arguments.length - 1];
const moving = () =>
  document
    .getAnimations()
    .filter((it) => it.playState === "running" && Number.isFinite(it.effect.getComputedTiming().endTime));
const STARTS = ["animationstart", "transitionrun"];

async function look() {
  for (;;) {
    while (moving().length > 0) {
      await Promise.allSettled(moving().map((it) => it.finished));
    }
    let moved = false;
    const note = () => {
      moved = true;
    };
    for (const start of STARTS) document.addEventListener(start, note, true);
    const found = await axe.run(document, { resultTypes: ["violations"] });
    for (const start of STARTS) document.removeEventListener(start, note, true);
    // What began in this very frame has not been told of yet.
    if (!moved && moving().length === 0) return found.violations;
  }
}

look().then(
  (violations) =>
    answer(
      violations.map((it) => ({
        rule: it.id,
        why: it.help,
        where: it.nodes.map((node) => node.html.slice(0, 240)),
      })),
    ),
  (error) => answer(String(error)),
);
