import Documents
import Foundations
import Testing

@testable import Entities

@Suite struct GazetteerTests {
    static let data = DataDirectory(
        path: #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/data")

    @Test(arguments: [("Nairobi", "KEN"), ("U.S.", "USA"), ("Texas", "USA"), ("Iraq", "IRQ"), ("PARIS", "FRA")])
    func findsPlaces(name: String, country: String) throws {
        let gazetteer = try Gazetteer(path: Self.data.file("gazetteer/places.bin"))
        let first = try #require(gazetteer.candidates(Gazetteer.key(Array(name.utf8))).first)
        #expect(gazetteer.entry(first).country == country)
    }

    @Test(arguments: ["", "zzqx", "\u{FFFD}--", "of the and"])
    func knowsNoSuchPlace(name: String) throws {
        let gazetteer = try Gazetteer(path: Self.data.file("gazetteer/places.bin"))
        #expect(gazetteer.candidates(Gazetteer.key(Array(name.utf8))).isEmpty)
    }

    @Test func aContainerAfterTheCommaDecides() throws {
        let text = Array("Paris, Texas".utf8)
        var document = Document(article: Article(id: "a", title: nil, body: text))
        for (start, end) in [(0, 5), (5, 6), (7, 12)] { document.tokens.bytes.append(ByteRange(start, end)) }
        document.mentions = [(0, 1), (2, 3)].map {
            Mention(tokens: TokenRange($0.0, $0.1), type: .location, kind: .name, head: $0.0)
        }
        var batch = [document]
        try PlaceProcessor(data: Self.data, options: ProcessorOptions()).process(&batch)
        #expect(batch[0].places.map(\.countries) == [["USA"], ["USA"]])
        #expect(batch[0].places.map(\.precision) == [.city, .admin1])
    }
}
