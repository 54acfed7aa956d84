//! The phone around the screens: page, storage, files, camera, buzz, wake lock.

pub mod awake;
pub mod camera;
pub mod feel;
pub mod fetch;
pub mod files;
pub mod filming;
pub mod frames;
pub mod look;
pub mod page;
pub mod photo;
pub mod pixels;
pub mod scanner;
pub mod store;
