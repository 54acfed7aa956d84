// Keeps what marked elements said, since some are shown for moments only.
const [selector, attribute] = arguments;
const noted = new Set();
const look = () => {
  for (const element of document.querySelectorAll(selector)) {
    noted.add(element.getAttribute(attribute));
  }
};
window.folkmootNoting?.disconnect();
window.folkmootNoting = new MutationObserver(look);
window.folkmootNoting.observe(document, { subtree: true, childList: true, attributes: true });
window.folkmootNoted = noted;
