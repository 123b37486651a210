//! How a phone in the same network finds the server.

use qrcodegen::{QrCode, QrCodeEcc};
use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// Light modules around the code, which scanners need.
const MARGIN: i32 = 2;

/// This machine's address in its network.
pub fn own_address() -> Option<Ipv4Addr> {
    // "Connecting" a datagram socket sends nothing; it only makes the system choose an interface.
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(address) if !address.is_unspecified() && !address.is_loopback() => Some(address),
        _ => None,
    }
}

/// A QR code in half blocks, light on dark as most terminals are; `colours` makes it sure.
pub fn qr_code(text: &str, colours: bool) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let (start, end) = (-MARGIN, code.size() + MARGIN);
    let mut drawn = String::new();
    for y in (start..end).step_by(2) {
        if colours {
            drawn += "\x1b[97;40m";
        }
        for x in start..end {
            // Beyond the code everything is light, but the row below the last one is not drawn.
            drawn.push(match (code.get_module(x, y), code.get_module(x, y + 1) || y + 1 == end) {
                (false, false) => '█',
                (false, true) => '▀',
                (true, false) => '▄',
                (true, true) => ' ',
            });
        }
        drawn += if colours { "\x1b[0m\n" } else { "\n" };
    }
    Some(drawn)
}

#[cfg(test)]
mod tests {
    use super::qr_code;

    #[test]
    fn a_code_is_square_in_half_blocks() {
        let drawn = qr_code("http://192.0.2.7:8080/", false).unwrap_or_default();
        let rows: Vec<&str> = drawn.lines().collect();
        let width = rows.first().map_or(0, |row| row.chars().count());
        assert!(width >= 25);
        assert_eq!(rows.len(), width.div_ceil(2));
        assert!(rows.iter().all(|row| row.chars().count() == width));
    }
}
