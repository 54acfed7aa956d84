//! Photos of matters: attached, looked at, and handed on as a file of their own. The log names them by
//! their hash; they are too large for moving codes.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::{
    ErrorCode, ExportPhotos, ExportedFile, GetPhoto, PhotoView, TakenReport,
};
use folkmoot_protocol::body::{Body, MAX_PHOTO, MAX_PHOTOS, photo_hash};
use folkmoot_protocol::bundle::{BundleKind, decode_photos, encode_photos, kind};
use folkmoot_protocol::ids::{FileHash, MatterId, OpId};
use folkmoot_protocol::sorted::sort_by_key;
use folkmoot_protocol::wire::WireError;
use folkmoot_store::Store;
use minicbor::bytes::ByteVec;

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::texts::said;

/// So many bytes of photos go into one file: what a phone can send to another in one piece.
const MAX_FILE: usize = 24_000_000;

impl Engine {
    /// Keeps photos that a matter is about to name.
    pub(crate) fn attach(&mut self, photos: &[String]) -> Result<Vec<FileHash>> {
        if photos.len() > MAX_PHOTOS {
            return Err(ErrorCode::TooLarge.into());
        }
        let mut read: Vec<(FileHash, Vec<u8>)> = Vec::new();
        for photo in photos {
            if photo.len() > MAX_PHOTO.div_ceil(3) * 4 {
                return Err(ErrorCode::TooLarge.into());
            }
            let bytes = BASE64.decode(photo).map_err(|_| ErrorCode::NotAPhoto)?;
            let hash = match photo_hash(&bytes) {
                Err(WireError::NotOurs) => return Err(ErrorCode::NotAPhoto.into()),
                hash => hash.or_tell()?,
            };
            if !read.iter().any(|(known, _)| *known == hash) {
                read.push((hash, bytes));
            }
        }
        // Kept before anything names them: a matter whose photo nobody has helps nobody.
        self.write(|writing, street| {
            for (hash, bytes) in &read {
                writing.name_photo(street.log, *hash).or_tell()?;
                writing.keep_photo(street.log, *hash, bytes).or_tell()?;
            }
            Ok(())
        })?;
        Ok(read.into_iter().map(|(hash, _)| hash).collect())
    }

    pub(crate) fn get_photo(&mut self, request: &GetPhoto) -> Result<ExportedFile> {
        let (store, street) = self.store_and_street()?;
        let bytes = store.photo(street.log, request.photo).or_tell()?.ok_or(ErrorCode::NoPhoto)?;
        Ok(ExportedFile { name: "photo.jpg".to_owned(), bytes: BASE64.encode(bytes) })
    }

    /// Photos of open matters that are here, those of the newest matters first.
    pub(crate) fn export_photos(&mut self, _: &ExportPhotos) -> Result<ExportedFile> {
        let (store, street) = self.store_and_street()?;
        let open: Vec<MatterId> = street.now().matters.keys().copied().collect();
        let mut named: Vec<(i64, Vec<FileHash>)> = Vec::new();
        for matter in open {
            if let Some(read) = said(store, street, OpId(matter.0))?
                && let Body::Matter(brought) = read.body
            {
                named.push((read.at, brought.photos));
            }
        }
        sort_by_key(&mut named, |(at, _)| std::cmp::Reverse(*at));
        let wanted: Vec<FileHash> = named.into_iter().flat_map(|(_, photos)| photos).collect();
        let (mut photos, mut size, mut taken) = (Vec::new(), 0, BTreeSet::new());
        for hash in wanted.into_iter().filter(|hash| taken.insert(*hash)) {
            let Some(bytes) = store.photo(street.log, hash).or_tell()? else { continue };
            size += bytes.len();
            if size > MAX_FILE {
                break;
            }
            photos.push(ByteVec::from(bytes));
        }
        if photos.is_empty() {
            return Err(ErrorCode::NoPhoto.into());
        }
        let (epoch, key) = street.epoch().ok_or(ErrorCode::NoKey)?;
        let bytes = encode_photos(street.assembly.id(), epoch, key, &photos).or_tell()?;
        self.file("folkmoot-photos", &bytes)
    }

    /// Keeps those photos of a neighbour's file that a matter names.
    pub(crate) fn take_photos(&mut self, bytes: &[u8]) -> Result<TakenReport> {
        let street = self.street()?;
        let BundleKind::Photos { epoch, .. } = kind(bytes).or_tell()? else {
            return Err(ErrorCode::WrongKind.into());
        };
        let key = street.epochs.get(&epoch).ok_or(ErrorCode::NoKey)?;
        let photos = match decode_photos(street.assembly.id(), key, bytes) {
            Err(WireError::NoKey) => return Err(ErrorCode::Corrupted.into()),
            photos => photos.or_tell()?,
        };
        self.write(|writing, street| {
            let mut report = TakenReport::default();
            for photo in &photos {
                if let Ok(hash) = photo_hash(photo) {
                    let kept = writing.keep_photo(street.log, hash, photo).or_tell()?;
                    report.photos += u32::from(kept);
                }
            }
            Ok(report)
        })
    }
}

/// Photos as the screens list them.
pub fn listed(store: &Store, street: &Street, photos: &[FileHash]) -> Result<Vec<PhotoView>> {
    let line = |photo: &FileHash| {
        let here = store.has_photo(street.log, *photo).or_tell()?;
        Ok(PhotoView { photo: *photo, here })
    };
    photos.iter().map(line).collect()
}
