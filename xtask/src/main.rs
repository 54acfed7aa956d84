//! Folkmoot's front door: everything a person or a machine does with this repository goes through
//! `cargo xtask …`, so that both do the same.

mod bench;
mod check;
mod cli;
mod clock;
mod command;
mod display;
mod fuzz;
mod metadata;
mod picture;
mod places;
mod run;
mod setup;
mod steps;
mod test;
mod wasm;
mod web;

use std::process::ExitCode;

use cli::Task;

fn main() -> ExitCode {
    match cli::parse().and_then(dispatch) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(task: Task) -> anyhow::Result<ExitCode> {
    match task {
        Task::Help => print!("{}", cli::HELP),
        Task::Setup => setup::everything()?,
        Task::Run(options) => return run::run(&options),
        Task::Test(extent) => return test::test(extent),
        Task::Check => return check::command(),
        Task::Web { profile } => web::command(profile)?,
        Task::Bench { name, json } => bench::bench(&name, json.as_deref())?,
        Task::Explain { photo } => bench::explain(&photo)?,
        Task::Fuzz { seconds, only } => return fuzz::command(seconds, only.as_deref()),
        Task::Pictures => picture::list()?,
    }
    Ok(ExitCode::SUCCESS)
}
