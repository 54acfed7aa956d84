// Notes what the page asks of the device's own camera, and keeps every track that it was given.
{
  const camera = { asked: 0, tracks: [] };
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
