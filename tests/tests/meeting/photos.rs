//! Photos of matters: on the phone of whoever brought them, and by a file on others.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::{
    BringMatter, ErrorCode, ExportPhotos, ExportSegment, GetMatter, GetPhoto, ImportSegment,
};
use folkmoot_protocol::body::{MatterSort, Reach};

use super::gathered;

/// A JPEG as far as a phone that hands it on looks at it: the start of an image, and more.
fn jpeg(seed: u8, length: usize) -> String {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0];
    bytes.resize(length, seed);
    BASE64.encode(bytes)
}

fn matter(photos: Vec<String>) -> BringMatter {
    let (sort, reach) = (MatterSort::Worry, Reach::Ours);
    BringMatter { sort, reach, title: "A hole".to_owned(), text: String::new(), photos }
}

#[test]
fn photos_come_to_others_in_a_file_and_only_where_a_matter_names_them() {
    let mut street = gathered();
    let photos = vec![jpeg(1, 200_000), jpeg(2, 90)];
    let brought = street.phones[1].call(matter(photos.clone())).unwrap();
    assert!(brought.photos.iter().all(|photo| photo.here), "whoever brought it has them");
    street.exchanges_files(0).unwrap();

    let (id, first) = (brought.line.id, brought.photos[0].photo);
    let before = street.phones[4].call(GetMatter { matter: id }).unwrap();
    assert!(before.photos.len() == 2 && before.photos.iter().all(|photo| !photo.here));
    let missing = street.phones[4].call(GetPhoto { photo: first }).unwrap_err();
    assert_eq!(missing.code, ErrorCode::NoPhoto);
    let nothing = street.phones[4].call(ExportPhotos {}).unwrap_err();
    assert_eq!(nothing.code, ErrorCode::NoPhoto);

    let file = street.phones[1].call(ExportPhotos {}).unwrap();
    assert!(file.name.ends_with(".folkmoot-photos"));
    let bytes = file.bytes;
    let taken = street.phones[4].call(ImportSegment { bytes: bytes.clone() }).unwrap();
    assert_eq!((taken.photos, taken.new), (2, 0));
    let again = street.phones[4].call(ImportSegment { bytes: bytes.clone() }).unwrap();
    assert_eq!(again.photos, 0, "they are here");
    let seen = street.phones[4].call(GetPhoto { photo: first }).unwrap();
    assert_eq!(seen.bytes, photos[0], "byte for byte");
    // It goes on from hand to hand.
    let onward = street.phones[4].call(ExportPhotos {}).unwrap().bytes;
    assert_eq!(street.phones[5].call(ImportSegment { bytes: onward }).unwrap().photos, 2);

    // What no matter here names fills no phone.
    street.phones[2].call(matter(vec![jpeg(3, 60)])).unwrap();
    let unheard = street.phones[2].call(ExportPhotos {}).unwrap().bytes;
    assert_eq!(street.phones[6].call(ImportSegment { bytes: unheard.clone() }).unwrap().photos, 0);
    let news = street.phones[2].call(ExportSegment { after_seal: None }).unwrap().bytes;
    street.phones[6].call(ImportSegment { bytes: news }).unwrap();
    assert_eq!(street.phones[6].call(ImportSegment { bytes: unheard }).unwrap().photos, 1);
    let matter = street.phones[6].call(GetMatter { matter: id }).unwrap();
    assert!(matter.photos.iter().all(|photo| !photo.here), "those of the other one still are not");
}

#[test]
fn what_is_no_photo_or_too_much_of_one_is_refused() {
    let mut street = gathered();
    let mut refused = |photos| street.phones[1].call(matter(photos)).unwrap_err().code;
    assert_eq!(refused(vec![BASE64.encode(b"\x89PNG\r\n")]), ErrorCode::NotAPhoto);
    assert_eq!(refused(vec!["not base64!".to_owned()]), ErrorCode::NotAPhoto);
    assert_eq!(refused(vec![jpeg(1, 200_001)]), ErrorCode::TooLarge);
    assert_eq!(refused(vec![jpeg(1, 9); 4]), ErrorCode::TooLarge);
    let mut damaged = {
        street.phones[1].call(matter(vec![jpeg(1, 900)])).unwrap();
        BASE64.decode(street.phones[1].call(ExportPhotos {}).unwrap().bytes).unwrap()
    };
    *damaged.last_mut().unwrap() ^= 1;
    let bytes = BASE64.encode(damaged);
    let corrupted = street.phones[2].call(ImportSegment { bytes }).unwrap_err();
    assert_eq!(corrupted.code, ErrorCode::Corrupted);
}
