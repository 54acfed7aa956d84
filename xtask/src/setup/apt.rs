//! Debian's packages.

use std::{
    collections::BTreeSet,
    io::{IsTerminal as _, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, SystemTime},
};

use anyhow::{Result, bail};

use super::Need;
use crate::{command, steps::Step};

/// Lists of packages older than this may name versions that the archive has dropped.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Those of these packages that aren't installed. On another system than Debian: none, as there
/// is no way to know.
pub fn missing<'a>(needs: &[&'a Need]) -> Vec<&'a Need> {
    if !command::exists("dpkg-query") {
        return Vec::new();
    }
    let mut query = command::program("dpkg-query");
    query.args(["-W", "-f", "${Package} ${db:Status-Status}\n"]);
    query.args(needs.iter().map(|need| need.package));
    // It fails when it doesn't know one of them, and still lists the others.
    let known = query.stderr(Stdio::null()).output().map(|done| done.stdout).unwrap_or_default();
    pick_missing(needs, &String::from_utf8_lossy(&known))
}

fn pick_missing<'a>(needs: &[&'a Need], known: &str) -> Vec<&'a Need> {
    let mut seen: BTreeSet<&str> =
        known.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    needs.iter().copied().filter(|need| seen.insert(need.package)).collect()
}

/// Installs those of these packages that aren't there, after asking.
pub fn install(step: &mut Step, needs: &[&Need]) -> Result<()> {
    if !command::exists("apt-get") || !command::exists("dpkg-query") {
        let names: Vec<_> = needs.iter().map(|need| need.package).collect();
        step.say("This is no Debian system, so I can't see what is missing. What is needed is");
        step.say(&format!("here called: {}", names.join(" ")));
        return Ok(());
    }
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    step.say("Missing on this machine:");
    for need in &missing {
        step.say(&format!("  {:30} {}", need.package, need.why));
    }
    let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let typed = format!("apt-get install --no-install-recommends {}", names.join(" "));
    let root = become_root(step, &typed)?;
    let apt = || {
        let mut command = root.apt_get();
        command.args(["-q", "-y", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"]);
        command
    };
    let update = |step: &mut Step| {
        step.say("apt-get update …");
        let mut command = apt();
        command.arg("update");
        step.command(command)
    };
    let mut fresh = !lists_are_stale();
    if !fresh {
        update(step)?;
        fresh = true;
    }
    let installing = |step: &mut Step| {
        step.say(&format!("{typed} …"));
        let mut command = apt();
        command.args(["install", "--no-install-recommends"]).args(&names);
        step.command(command)
    };
    if installing(step).is_err() {
        // The usual reason is a list older than the archive.
        if fresh {
            update(step)?;
        }
        installing(step)?;
    }
    let still = self::missing(needs);
    if !still.is_empty() {
        let names: Vec<_> = still.iter().map(|need| need.package).collect();
        bail!("apt-get said it was done, but these are still missing: {}", names.join(" "));
    }
    Ok(())
}

fn lists_are_stale() -> bool {
    let lists = Path::new("/var/lib/apt/lists");
    let Ok(entries) = std::fs::read_dir(lists) else { return true };
    let newest = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().contains("_Packages"))
        .filter_map(|entry| entry.metadata().ok()?.modified().ok())
        .max();
    let updated = std::fs::metadata(lists).and_then(|data| data.modified()).ok();
    match newest.max(newest.and(updated)) {
        Some(time) => SystemTime::now().duration_since(time).is_ok_and(|age| age > STALE),
        None => true,
    }
}

/// How we may act as root.
#[derive(Clone, Copy)]
enum Root {
    Already,
    Sudo,
}

impl Root {
    fn apt_get(self) -> Command {
        let mut command = match self {
            Self::Already => command::program("env"),
            Self::Sudo => {
                let mut command = command::program("sudo");
                command.args(["-n", "env"]);
                command
            }
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    }
}

fn become_root(step: &mut Step, typed: &str) -> Result<Root> {
    if rustix::process::geteuid().is_root() {
        return Ok(Root::Already);
    }
    let refuse = |why: &str| {
        anyhow::anyhow!("{why} Please run this yourself, then try again:\n\n  sudo {typed}\n")
    };
    if !command::exists("sudo") {
        return Err(refuse("That takes root's rights, and sudo is not installed."));
    }
    let mut without_password = command::program("sudo");
    without_password.args(["-n", "true"]);
    let someone_there =
        std::io::stdin().is_terminal() && std::env::var_os("CI").is_none_or(|ci| ci != "true");
    if !someone_there {
        return match command::succeeds(without_password) {
            true => Ok(Root::Sudo),
            false => Err(refuse("That takes root's rights, and nobody is there to be asked.")),
        };
    }
    step.say(&format!("I would run: sudo {typed}"));
    print!("      May I? [Y/n] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer)?;
    let yes = matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes");
    if read == 0 || !yes {
        return Err(refuse("Nothing was installed."));
    }
    // Here sudo may ask for the password; afterwards it remembers.
    let mut ask = Command::new("sudo");
    if !ask.arg("-v").status()?.success() {
        return Err(refuse("sudo refused."));
    }
    Ok(Root::Sudo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_missing_once() {
        let a = Need { package: "a", why: "" };
        let b = Need { package: "b", why: "" };
        let c = Need { package: "c", why: "" };
        let known = "a installed\nb config-files\n";
        let names: Vec<_> =
            pick_missing(&[&a, &b, &c, &b], known).iter().map(|need| need.package).collect();
        assert_eq!(names, ["b", "c"]);
    }
}
