//! Parts of pages: they get props and give callbacks, and know nothing of the engine.

mod button;
mod card;
mod code;
mod error;
mod field;
mod film;
mod graph;
mod header;
mod hold;
mod icon;
mod person;
mod practice;
mod ring;
mod segments;
mod sheet;
mod tabs;
mod tree;
mod viewfinder;

pub use button::{Button, Look};
pub use card::{Badge, Card, Empty, Link, Loading, Tile, Tone};
pub use code::{Code, CodeCanvas, PrintedCode};
pub use error::Problem;
pub use field::Field;
pub use film::{Film, Projector};
pub use graph::Web;
pub use header::Header;
pub use hold::HoldButton;
pub use icon::{Icon, icons};
pub use person::{Avatar, PersonRow};
pub use practice::{PracticeEditor, PracticeRow};
pub use ring::Ring;
pub use segments::Segments;
pub use sheet::Sheet;
pub use tabs::Tabs;
pub use tree::Tree;
pub use viewfinder::Viewfinder;
