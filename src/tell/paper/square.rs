//! An address as a square that a phone reads, before it is drawn.

use crate::words::paper::PaperFault;
use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};

/// As many bytes as a square of 34 mm holds whose modules, half a millimetre wide, a phone still reads from paper (version 13).
const MOST_BYTES: usize = 331;

/// The square of an address.
///
/// # Errors
/// An address that is too long for one.
pub(super) fn square(address: &str) -> Result<QRCode, PaperFault> {
    let too_long = || PaperFault::Square { bytes: address.len() as u64, most: MOST_BYTES as u64 };
    if address.len() > MOST_BYTES {
        return Err(too_long());
    }
    QRBuilder::new(address).ecl(ECL::M).build().map_err(|_| too_long())
}
