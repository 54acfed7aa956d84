// Answers true as soon as the condition holds, false (or what went wrong) when this slice of time is
// over. It looks whenever the page changes, and now and then for what changes without the page.
const [facts, slice, answer] = arguments;
// Written in by the test: our pages rightly refuse to make code out of strings.
const holds = () => {
  CONDITION;
};
const until = performance.now() + slice;
let timer = 0;
const check = () => {
  let held = false;
  let wrong = false;
  try {
    held = Boolean(holds());
  } catch (error) {
    wrong = String(error);
  }
  if (held || performance.now() > until) {
    observer.disconnect();
    clearInterval(timer);
    answer(held || wrong);
    return true;
  }
  return false;
};
const observer = new MutationObserver(check);
if (!check()) {
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  timer = setInterval(check, 50);
}
