//! What an assembly is and how it comes to decide: objects, rules and projection on plain types.
//!
//! No I/O, no clock and no randomness of its own. The same operations give the same state, whatever
//! the order and the way they arrived (L7); nothing rests on what one person declares (L3).
//!
//! Reading order: [`state`] (what is known), [`fold`] (how operations change it), [`seal`] (when a
//! change holds), [`assembly`] (all of it, growing operation by operation), [`mod@evaluate`] (the same
//! from scratch: the reference that growth is tested against).

pub mod anchor;
pub mod assembly;
pub mod base;
pub mod evaluate;
pub mod fold;
pub mod gathering;
pub mod graph;
pub mod household;
pub mod kinship;
mod knowledge;
pub mod matter;
pub mod meeting;
pub mod merkle;
pub mod methods;
pub mod minutes;
mod moving;
pub mod newcomer;
pub mod place;
pub mod practice;
pub mod proposal;
pub mod propose;
pub mod question;
pub mod rebind;
pub mod residence;
pub mod role;
pub mod seal;
mod seating;
pub mod secret;
pub mod speaking;
pub mod state;
mod tally;
pub mod verdict;
pub mod welcome;
