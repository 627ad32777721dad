/// Writes JSON into a reusable byte buffer: keys in the order of the calls, the same bytes for the same values.
///
/// The caller keeps `begin…`/`end…` balanced; commas are put in by the writer. Strings are UTF-8 and must be valid.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    /// Empties the buffer, keeping its capacity.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends a record with a line feed and makes ready for the next one.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    package mutating func beginObject() {
        separate()
        bytes.append(0x7B)
        needsComma = false
    }

    package mutating func endObject() {
        bytes.append(0x7D)
        needsComma = true
    }

    package mutating func beginArray() {
        separate()
        bytes.append(0x5B)
        needsComma = false
    }

    package mutating func endArray() {
        bytes.append(0x5D)
        needsComma = true
    }

    /// A key that needs no escaping.
    package mutating func key(_ key: StaticString) {
        separate()
        bytes.append(0x22)
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    /// A key from data.
    package mutating func key(_ key: String) {
        string(key)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func null() { raw("null") }

    package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    package mutating func integer(_ value: Int) {
        separate()
        var magnitude = value.magnitude
        if value < 0 { bytes.append(0x2D) }
        let first = bytes.count
        repeat {
            bytes.append(0x30 + UInt8(magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[first...].reverse()
        needsComma = true
    }

    /// A number with `decimals` digits after the point, rounded half away from zero, trailing zeros dropped.
    package mutating func decimal(_ value: Double, decimals: Int) {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value * Double(scale)).rounded()
        guard scaled.isFinite, abs(scaled) < 1e15 else { return null() }
        let total = Int(scaled)
        var text = total < 0 ? "-" : ""
        text += String(total.magnitude / UInt(scale))
        var fraction = Int(total.magnitude % UInt(scale))
        if fraction > 0 {
            var digits = decimals
            while fraction % 10 == 0 {
                fraction /= 10
                digits -= 1
            }
            text += "." + CivilDate.padded(fraction, digits)
        }
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    package mutating func string(_ value: String) {
        separate()
        bytes.append(0x22)
        var copy = value
        copy.withUTF8 { escape($0) }
        bytes.append(0x22)
        needsComma = true
    }

    package mutating func string(_ value: ArraySlice<UInt8>) {
        separate()
        bytes.append(0x22)
        value.withUnsafeBufferPointer { escape($0) }
        bytes.append(0x22)
        needsComma = true
    }

    package mutating func string(_ value: [UInt8]) { string(value[...]) }

    package mutating func optional(_ value: String?) {
        if let value { string(value) } else { null() }
    }

    package mutating func optional(_ value: Int?) {
        if let value { integer(value) } else { null() }
    }

    /// Appends bytes that are a JSON value already.
    package mutating func raw(_ json: StaticString) {
        separate()
        json.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    /// Appends bytes that are a JSON value already.
    package mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    private mutating func escape(_ value: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < value.count {
            let byte = value[index]
            if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F {
                index &+= 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
            bytes.append(0x5C)
            switch byte {
            case 0x22, 0x5C: bytes.append(byte)
            case 0x0A: bytes.append(0x6E)
            case 0x0D: bytes.append(0x72)
            case 0x09: bytes.append(0x74)
            default:
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(Self.hexDigit(byte >> 4))
                bytes.append(Self.hexDigit(byte & 15))
            }
            index &+= 1
            start = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
