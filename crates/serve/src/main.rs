//! `folkmoot-serve FOLDER [PORT]`: serves the page to this machine alone.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let (Some(folder), port) = (words.next(), words.next()) else {
        eprintln!("usage: folkmoot-serve FOLDER [PORT]");
        return ExitCode::FAILURE;
    };
    let served = port.map_or(Ok(0), |port| port.parse::<u16>()).map_err(std::io::Error::other);
    match served.and_then(|port| serve(PathBuf::from(folder), port)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the page can't be served: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(folder: PathBuf, port: u16) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        println!("http://{}/", listener.local_addr()?);
        folkmoot_serve::serve(listener, &folder).await
    })
}
