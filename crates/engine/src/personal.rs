//! What a resident says of themselves: devices, moving house, leaving.

use folkmoot_protocol::api::{ContestDevice, SayDwelling, SayLeaving, UsView};
use folkmoot_protocol::body::{Contest, Dwell, Leave};

use crate::engine::Engine;
use crate::errors::Result;
use crate::fields;

impl Engine {
    pub(crate) fn contest_device(&mut self, request: &ContestDevice) -> Result<Box<UsView>> {
        self.street()?;
        self.author(Contest { device: request.device })?;
        self.us()
    }

    pub(crate) fn say_leaving(&mut self, request: &SayLeaving) -> Result<Box<UsView>> {
        let me = self.resident()?;
        if self.street()?.now().leaving.contains(&me) != request.goes {
            self.author(Leave { goes: request.goes })?;
        }
        self.us()
    }

    pub(crate) fn say_dwelling(&mut self, request: &SayDwelling) -> Result<Box<UsView>> {
        let me = self.resident()?;
        let household = fields::text("household", &request.household)?;
        self.author(Dwell { person: request.person.unwrap_or(me), household })?;
        self.us()
    }
}
