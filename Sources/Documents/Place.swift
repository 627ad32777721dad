/// A place name resolved to a gazetteer entry.
package struct Place: Hashable, Sendable {
    /// What the coordinates stand for.
    package enum Precision: UInt8, Sendable {
        case point, city, district, admin1, region, country, border, continent

        package var name: StaticString {
            switch self {
            case .point: "point"
            case .city: "city"
            case .district: "district"
            case .admin1: "admin1"
            case .region: "region"
            case .country: "country"
            case .border: "border"
            case .continent: "continent"
            }
        }
    }

    package var tokens: TokenRange
    /// The gazetteer's name.
    package var name: String
    /// GeoNames id; nil where the place has no entry of its own (a border, "northern Iraq").
    package var geonames: Int32?
    /// ISO 3166-1 alpha-3; two for a border.
    package var countries: [String]
    package var admin1: String?
    /// Degrees, WGS 84.
    package var latitude: Double?
    package var longitude: Double?
    package var precision: Precision

    package init(
        tokens: TokenRange, name: String, geonames: Int32?, countries: [String], admin1: String? = nil,
        latitude: Double? = nil, longitude: Double? = nil, precision: Precision
    ) {
        self.tokens = tokens
        self.name = name
        self.geonames = geonames
        self.countries = countries
        self.admin1 = admin1
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
    }
}
