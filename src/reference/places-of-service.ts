import { dated } from "./dated.ts";
import table from "./tables/places-of-service.json" with { type: "json" };

/** A place of service. `special` ones belong to the Indian Health Service and tribes. */
export interface PlaceOfService {
  readonly code: string;
  readonly class: "facility" | "non-facility";
  /** Our own short name. */
  readonly name: string;
  readonly special?: boolean;
}

/** The CMS code set; every two-digit code that is not in it is unassigned. */
export const placesOfService = dated("list of places of service", {
  from: table.from,
  value: {
    edition: table.edition,
    places: new Map((table.codes as readonly PlaceOfService[]).map((place) => [place.code, place])),
  },
  source: { title: `${table.title}, ${table.edition}`, href: table.href, readOn: table.readOn },
});

/** Codes that came to the set later, each from its first date of service. */
export const addedPlaces = dated(
  "place of service added to the list",
  {
    from: "2017-01-01",
    value: "02",
    source: {
      title: "MLN Matters MM9726, new place of service for telehealth",
      href: "https://www.lexology.com/library/detail.aspx?g=d8d8ba3f-a823-4c5f-afb6-34d84d3401d4",
      readOn: "2026-11-22",
    },
  },
  {
    from: "2020-01-01",
    value: "58",
    source: {
      title: "CMS change request 11353, new place of service 58",
      href: "https://vdocuments.us/cms-manual-system-c-w-f-11353-0412-contractors-shall-accept-cms-855b-submissions.html",
      readOn: "2026-11-22",
    },
  },
  {
    from: "2022-01-01",
    value: "10",
    source: {
      title: "CMS change request 12427, places of service for telehealth",
      href: "https://pdf4pro.com/amp/view/cms-manual-system-61d0a0.html",
      readOn: "2026-11-22",
    },
  },
  {
    from: "2023-10-01",
    value: "27",
    source: {
      title: "Noridian, CMS change request 13314, place of service 27",
      href: "https://med.noridianmedicare.com/web/jddme/article-detail/-/view/2230715/new-pos-code-27-outreach-site-street-rescinded",
      readOn: "2026-11-22",
    },
  },
  {
    from: "2024-08-01",
    value: "66",
    source: {
      title: "Training Leader, CMS transmittal 12779, place of service 66",
      href: "https://healthcare.trainingleader.com/2024/09/place-of-service-codes/",
      readOn: "2026-11-22",
    },
  },
);

/** Places in which nobody is present with the patient: no image can be taken, no agent given. */
export const remotePlaces = dated(
  "telehealth places of service",
  { from: "2017-01-01", value: ["02"] as readonly string[], source: addedPlaces.values[0]!.source },
  { from: "2022-01-01", value: ["02", "10"], source: addedPlaces.values[2]!.source },
);
