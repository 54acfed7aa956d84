// A camera that films what the test paints. Runs in the page, in place of the device's camera.
if (!window.folkmootCamera) {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 640;
  const context = canvas.getContext("2d");
  context.fillStyle = "#6b6b6b";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const camera = { asked: 0, painted: 0 };
  // Fills the picture with a square part of an image: what the person points the camera at.
  camera.paint = async (url, part) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { x, y, side } = part ?? { x: 0, y: 0, side: image.width };
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, x, y, side, side, 0, 0, canvas.width, canvas.height);
    camera.painted += 1;
  };
  // On the prototype: what is set on `navigator.mediaDevices` itself is lost with the next garbage
  // collection.
  MediaDevices.prototype.getUserMedia = async (wish) => {
    camera.asked += 1;
    if (!wish?.video || wish.audio) {
      throw new DOMException("only the camera, please", "NotAllowedError");
    }
    return canvas.captureStream(20);
  };
  window.folkmootCamera = camera;
}
