//! What the screens show, one file for each page. Facts only: the words are the frontend's.

mod board;
mod check_in;
mod decisions;
mod film;
mod gather;
mod home;
mod kin;
mod matters;
mod meeting;
mod new_phone;
mod paper;
mod place;
mod scanned;
mod seal;
mod start;
mod us;

pub use board::*;
pub use check_in::*;
pub use decisions::*;
pub use film::*;
pub use gather::*;
pub use home::*;
pub use kin::*;
pub use matters::*;
pub use meeting::*;
pub use new_phone::*;
pub use paper::*;
pub use place::*;
pub use scanned::*;
pub use seal::*;
pub use start::*;
pub use us::*;
