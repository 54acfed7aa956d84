//! The page for browsers, served as it is shipped.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::thread::JoinHandle;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// A server of the page on this machine.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
}

impl Site {
    /// Serves `folder`, on a port that is free.
    pub async fn start(folder: &Path) -> Self {
        Self::start_at(folder, 0).await
    }

    /// Serves `folder` on this port.
    pub async fn start_at(folder: &Path, port: u16) -> Self {
        assert!(folder.join("index.html").is_file(), "build the page first: {}", folder.display());
        let (stop, stopped) = oneshot::channel();
        let (say, address) = oneshot::channel();
        let folder = folder.to_owned();
        // A thread and a runtime of its own: with them every connection ends, also those that a browser
        // keeps open for later.
        let serving = std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.unwrap();
                say.send(listener.local_addr().unwrap()).unwrap();
                tokio::select! {
                    ended = folkmoot_serve::serve(listener, &folder) => ended.unwrap(),
                    _ = stopped => {}
                }
            });
        });
        Self { address: address.await.unwrap(), stop, serving }
    }

    /// Where it is, for the browser's address field.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The server is gone, and with it every connection.
    pub fn stop(self) {
        // Nobody listens only where it has ended already.
        let _ = self.stop.send(());
        self.serving.join().unwrap();
    }
}
