package import Foundations

/// The mapped table of countries, first-level divisions and cities (`data/gazetteer/places.bin`).
package struct Gazetteer: Sendable {
    package enum Kind: UInt8, Sendable { case country, admin1, city }

    /// One place; degrees, WGS 84.
    package struct Entry: Sendable {
        package var name: String
        package var kind: Kind
        package var country: String
        package var admin1: String?
        package var latitude: Double
        package var longitude: Double
        package var population: Int
        package var geonames: Int32?
    }

    private static let entrySize = 36
    private let file: MappedFile
    private let keys: Int, first: Int, postings: Int, pool: Int
    private let entryCount: Int, nameCount: Int, postingCount: Int

    /// Maps the table at `path`. Throws `gazetteer.malformed` where it is not one.
    package init(path: String) throws(DatelineError) {
        file = try MappedFile(path: path)
        let bytes = file.bytes
        guard bytes.count >= 24, bytes[0..<8].elementsEqual("DLGAZ002".utf8) else {
            throw DatelineError(
                .init("gazetteer.malformed"), "is not a gazetteer; make it again with build.py", at: .init(file: path))
        }
        func count(_ at: Int) -> Int { Int(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
        entryCount = count(8)
        nameCount = count(12)
        postingCount = count(16)
        keys = (24 + entryCount * Self.entrySize + 7) / 8 * 8
        first = keys + nameCount * 8
        postings = first + (nameCount + 1) * 4
        pool = postings + postingCount * 4
        guard bytes.count == pool + count(20) else {
            throw DatelineError(
                .init("gazetteer.malformed"), "is cut short; make it again with build.py", at: .init(file: path))
        }
    }

    /// The key of a name: the hashes of its words in lower case, folded.
    package static func key(_ name: some Collection<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var word: [UInt8] = []
        for byte in Lowercase.of(name) {
            if byte >= 0x80 || byte &- 0x30 < 10 || byte &- 0x61 < 26 {
                word.append(byte)
            } else if !word.isEmpty {
                key = Hash64.combine(key, Hash64.of(word))
                word.removeAll(keepingCapacity: true)
            }
        }
        return word.isEmpty ? key : Hash64.combine(key, Hash64.of(word))
    }

    /// Indexes of the entries with the name of `key`: countries, then divisions, then cities, the larger first.
    package func candidates(_ key: UInt64) -> [Int] {
        var low = 0
        var high = nameCount
        while low < high {
            let middle = (low + high) / 2
            if file.bytes.loadUnaligned(fromByteOffset: keys + middle * 8, as: UInt64.self) < key {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < nameCount, file.bytes.loadUnaligned(fromByteOffset: keys + low * 8, as: UInt64.self) == key else {
            return []
        }
        let start = min(word(first + low * 4), postingCount)
        let end = min(word(first + low * 4 + 4), postingCount)
        guard start < end else { return [] }
        return (start..<end).map { word(postings + $0 * 4) }.filter { $0 < entryCount }
    }

    /// The entry at `index`.
    package func entry(_ index: Int) -> Entry {
        let at = 24 + index * Self.entrySize
        let bytes = file.bytes
        let name = text(word(at + 16), Int(bytes.loadUnaligned(fromByteOffset: at + 20, as: UInt16.self)))
        let admin = text(word(at + 32), Int(bytes[at + 23]))
        let id = Int32(truncatingIfNeeded: word(at + 12))
        return Entry(
            name: name, kind: Kind(rawValue: bytes[at + 22]) ?? .city,
            country: String(decoding: bytes[(at + 24)..<(at + 27)], as: UTF8.self), admin1: admin.isEmpty ? nil : admin,
            latitude: Double(bytes.loadUnaligned(fromByteOffset: at, as: Float.self)),
            longitude: Double(bytes.loadUnaligned(fromByteOffset: at + 4, as: Float.self)),
            population: word(at + 8), geonames: id == 0 ? nil : id)
    }

    private func word(_ at: Int) -> Int { Int(file.bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }

    private func text(_ offset: Int, _ count: Int) -> String {
        let start = pool + offset
        guard start + count <= file.bytes.count else { return "" }
        return String(decoding: file.bytes[start..<(start + count)], as: UTF8.self)
    }
}
