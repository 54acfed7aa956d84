//! The keystore of a Linux desktop: the [Secret Service] on the session bus, as GNOME Keyring,
//! KWallet and KeePassXC offer it.
//!
//! Spoken through GIO, which every Tauri app on Linux carries already. The session is `plain`: the
//! bus is a socket of this user, and whoever can listen there can ask for the secret as well.
//!
//! [Secret Service]: https://specifications.freedesktop.org/secret-service-spec/latest/

use std::cell::Cell;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use folkmoot_engine::{Keystore, KeystoreError};
use gio::glib::variant::ObjectPath;
use gio::glib::{self, ControlFlow, FromVariant, MainContext, Priority, ToVariant, Variant};
use gio::{Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags, DBusSignalFlags};

const SERVICE: &str = "org.freedesktop.secrets";
const ROOT: &str = "/org/freedesktop/secrets";
/// What the service answers where there is no such object, or nothing to ask the person.
const NOTHING: &str = "/";
/// The kind of our entries, as `xdg:schema`.
const SCHEMA: &str = "org.folkmoot.WrappingKey";

/// For one call. A healthy service answers in milliseconds.
const CALL_LIMIT_MS: i32 = 5_000;
/// For [`Keystore::is_available`] as a whole: a person waits for the first screen.
const PROBE_LIMIT: Duration = Duration::from_secs(3);
/// For a person to type the keyring's password into the desktop's own window.
const PERSON_LIMIT: Duration = Duration::from_secs(120);

/// A secret as it crosses the bus: session, parameters, value, content type.
type Secret = (ObjectPath, Vec<u8>, Vec<u8>, String);

/// The entry of one data folder in the Secret Service.
#[derive(Debug, Clone)]
pub struct SecretService {
    /// The bus, or none where this session has none.
    bus: Option<String>,
    attributes: HashMap<String, String>,
}

impl SecretService {
    /// The entry of the resident whose data lies in `folder`, on the session's own bus.
    #[must_use]
    pub fn of_this_session(folder: &Path) -> Self {
        Self { bus: session_bus(), attributes: attributes(folder) }
    }

    /// The same on the bus at a D-Bus `address`.
    #[must_use]
    pub fn on_bus(address: &str, folder: &Path) -> Self {
        Self { bus: Some(address.to_owned()), attributes: attributes(folder) }
    }

    /// A connection of our own: GIO's shared one ends the program when the bus goes away.
    fn connect(&self) -> Result<Service, KeystoreError> {
        let address = self.bus.as_deref().ok_or_else(|| error("this session has no bus"))?;
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT
            | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        DBusConnection::for_address_sync(address, flags, None, Cancellable::NONE)
            .map(Service)
            .map_err(error)
    }
}

impl Keystore for SecretService {
    fn load(&self) -> Result<Option<[u8; 32]>, KeystoreError> {
        let service = self.connect()?;
        let (open, locked) = service.items(&self.attributes)?;
        let item = match (open.into_iter().next(), locked.into_iter().next()) {
            (Some(item), _) => item,
            (None, Some(item)) => {
                service.unlock(&item)?;
                item
            }
            (None, None) => return Ok(None),
        };
        let session = service.open_session()?;
        let (secret,): (Secret,) =
            service.ask(item.as_str(), "Item", "GetSecret", &(session,).to_variant())?;
        let key = <[u8; 32]>::try_from(secret.2.as_slice())
            .map_err(|_| error("the entry does not hold a key of 32 bytes"))?;
        Ok(Some(key))
    }

    fn keep(&self, key: [u8; 32]) -> Result<[u8; 32], KeystoreError> {
        let service = self.connect()?;
        let collection = service
            .default_collection()?
            .ok_or_else(|| error("the keyring has no default collection"))?;
        if service.is_locked(&collection)? {
            service.unlock(&collection)?;
        }
        let session = service.open_session()?;
        let properties = glib::VariantDict::new(None);
        properties.insert("org.freedesktop.Secret.Item.Label", "Folkmoot");
        properties.insert("org.freedesktop.Secret.Item.Attributes", &self.attributes);
        let secret: Secret =
            (session, Vec::new(), key.to_vec(), "application/octet-stream".to_owned());
        let replace = true;
        let arguments =
            Variant::tuple_from_iter([properties.end(), secret.to_variant(), replace.to_variant()]);
        let (_item, prompt): (ObjectPath, ObjectPath) =
            service.ask(collection.as_str(), "Collection", "CreateItem", &arguments)?;
        service.let_person_answer(&prompt)?;
        Ok(key)
    }

    fn forget(&self) -> Result<(), KeystoreError> {
        let service = self.connect()?;
        for item in service.items(&self.attributes)?.0 {
            let (prompt,): (ObjectPath,) =
                service.ask(item.as_str(), "Item", "Delete", &().to_variant())?;
            service.let_person_answer(&prompt)?;
        }
        Ok(())
    }

    /// Whether a key can be kept without asking anything: a service with an open default
    /// collection. Answers within 3 s whatever hangs on the bus.
    fn is_available(&self) -> bool {
        if self.bus.is_none() {
            return false;
        }
        let (answer, answered) = mpsc::channel();
        let probed = self.clone();
        // Connecting has no limit of its own in GIO, so a stuck bus may keep this thread.
        std::thread::spawn(move || {
            let open = probed.connect().and_then(|service| {
                let Some(collection) = service.default_collection()? else { return Ok(false) };
                Ok(!service.is_locked(&collection)?)
            });
            let _ = answer.send(open.unwrap_or(false));
        });
        answered.recv_timeout(PROBE_LIMIT).unwrap_or(false)
    }
}

/// A connection to the bus on which the service is reached.
struct Service(DBusConnection);

impl Service {
    /// Calls `method` of one of the Secret Service's interfaces.
    fn ask<T: FromVariant>(
        &self,
        object: &str,
        interface: &str,
        method: &str,
        arguments: &Variant,
    ) -> Result<T, KeystoreError> {
        let interface = format!("org.freedesktop.Secret.{interface}");
        self.call(object, &interface, method, arguments)
    }

    fn call<T: FromVariant>(
        &self,
        object: &str,
        interface: &str,
        method: &str,
        arguments: &Variant,
    ) -> Result<T, KeystoreError> {
        self.0
            .call_sync(
                Some(SERVICE),
                object,
                interface,
                method,
                Some(arguments),
                Some(&T::static_variant_type()),
                DBusCallFlags::NONE,
                CALL_LIMIT_MS,
                Cancellable::NONE,
            )
            .map_err(error)?
            .get()
            .ok_or_else(|| error("the keyring's answer has another shape"))
    }

    /// The entries with these attributes: those that are open, and those that are locked.
    fn items(
        &self,
        attributes: &HashMap<String, String>,
    ) -> Result<(Vec<ObjectPath>, Vec<ObjectPath>), KeystoreError> {
        self.ask(ROOT, "Service", "SearchItems", &(attributes,).to_variant())
    }

    fn open_session(&self) -> Result<ObjectPath, KeystoreError> {
        let algorithm_input = Variant::from_variant(&"".to_variant());
        let arguments = Variant::tuple_from_iter(["plain".to_variant(), algorithm_input]);
        let (_output, session): (Variant, ObjectPath) =
            self.ask(ROOT, "Service", "OpenSession", &arguments)?;
        Ok(session)
    }

    fn default_collection(&self) -> Result<Option<ObjectPath>, KeystoreError> {
        let (collection,): (ObjectPath,) =
            self.ask(ROOT, "Service", "ReadAlias", &("default",).to_variant())?;
        Ok((collection.as_str() != NOTHING).then_some(collection))
    }

    fn is_locked(&self, collection: &ObjectPath) -> Result<bool, KeystoreError> {
        let (locked,): (Variant,) = self.call(
            collection.as_str(),
            "org.freedesktop.DBus.Properties",
            "Get",
            &("org.freedesktop.Secret.Collection", "Locked").to_variant(),
        )?;
        locked.get().ok_or_else(|| error("the keyring's answer has another shape"))
    }

    fn unlock(&self, object: &ObjectPath) -> Result<(), KeystoreError> {
        let (_unlocked, prompt): (Vec<ObjectPath>, ObjectPath) =
            self.ask(ROOT, "Service", "Unlock", &(vec![object.clone()],).to_variant())?;
        self.let_person_answer(&prompt)
    }

    /// Shows the desktop's own question, if there is one, and waits for the person.
    fn let_person_answer(&self, prompt: &ObjectPath) -> Result<(), KeystoreError> {
        if prompt.as_str() == NOTHING {
            return Ok(());
        }
        let here = MainContext::new();
        here.with_thread_default(|| {
            let dismissed = Rc::new(Cell::new(None));
            let told = Rc::clone(&dismissed);
            let subscription = self.0.signal_subscribe(
                Some(SERVICE),
                Some("org.freedesktop.Secret.Prompt"),
                Some("Completed"),
                Some(prompt.as_str()),
                None,
                DBusSignalFlags::NONE,
                move |_, _, _, _, _, completed| {
                    let answer: Option<(bool, Variant)> = completed.get();
                    told.set(Some(answer.is_none_or(|(dismissed, _)| dismissed)));
                },
            );
            // Only wakes the loop below, so that it sees its limit pass.
            let tick =
                glib::timeout_source_new(Duration::from_secs(1), None, Priority::DEFAULT, || {
                    ControlFlow::Continue
                });
            tick.attach(Some(&here));
            let asked: Result<(), KeystoreError> =
                self.ask(prompt.as_str(), "Prompt", "Prompt", &("",).to_variant());
            let since = Instant::now();
            while asked.is_ok() && dismissed.get().is_none() && since.elapsed() < PERSON_LIMIT {
                here.iteration(true);
            }
            tick.destroy();
            self.0.signal_unsubscribe(subscription);
            asked?;
            match dismissed.get() {
                Some(false) => Ok(()),
                Some(true) => Err(error("the keyring's question was dismissed")),
                None => Err(error("the keyring's question was not answered")),
            }
        })
        .map_err(error)?
    }
}

/// The address of this session's bus. Looked for where the desktop says it is; GIO's own search
/// would start a bus where there is none, and one of its own knows no keyring.
fn session_bus() -> Option<String> {
    let named = std::env::var("DBUS_SESSION_BUS_ADDRESS").ok().filter(|name| !name.is_empty());
    named.or_else(|| {
        let socket = Path::new(&std::env::var_os("XDG_RUNTIME_DIR")?).join("bus");
        socket.exists().then(|| format!("unix:path={}", socket.display()))
    })
}

/// What tells our entry from others': several residents of one machine each have their folder.
fn attributes(folder: &Path) -> HashMap<String, String> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let folder = folder.canonicalize().unwrap_or(folder);
    HashMap::from([
        ("xdg:schema".to_owned(), SCHEMA.to_owned()),
        ("folder".to_owned(), folder.display().to_string()),
    ])
}

fn error(what: impl ToString) -> KeystoreError {
    KeystoreError(what.to_string())
}
