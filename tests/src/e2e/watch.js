// Notes what the page asks of the device: its own camera, with every track that it was given, the
// screen's staying on, and the browser's word that nothing is forgotten.
{
  const camera = { asked: 0, tracks: [] };
  window.folkmootAsked = { awake: 0, persist: 0 };
  const counted = (prototype, method, what) => {
    const own = prototype?.[method];
    if (!own) return;
    prototype[method] = function (...wish) {
      folkmootAsked[what] += 1;
      return own.apply(this, wish);
    };
  };
  counted(window.WakeLock?.prototype, "request", "awake");
  counted(window.StorageManager?.prototype, "persist", "persist");
  const own = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function (wish) {
    camera.asked += 1;
    const stream = await own.call(this, wish);
    camera.tracks.push(...stream.getTracks());
    return stream;
  };
  camera.live = () => camera.tracks.filter((track) => track.readyState === "live").length;
  window.folkmootCamera = camera;
  // And what the page's own policy kept it from.
  window.folkmootRefused = [];
  addEventListener("securitypolicyviolation", (event) => {
    folkmootRefused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
  });
}
