import type { AttributeDefinition } from "../segments/catalogue"

/** How a cell is read: what it must look like and what it becomes. */
export type TargetKind = "email" | "text" | "name" | "locale" | "time_zone" | "country" | "date" | "tags" | "consent" | "moment" | "attribute"

/** One thing that a file's column can become. `names` are headers it goes by, in plain letters: "vorname", "prenom". */
export type ImportTarget = { value: string; label: string; help: string | null; kind: TargetKind; names: readonly string[] }

const target = (value: string, label: string, kind: TargetKind, names: string, help: string | null = null): ImportTarget =>
  ({ value, label, kind, help, names: names.split(" ") })

/** The profile's own columns an import may fill, in the order of a picker. */
export const profileTargets: readonly ImportTarget[] = [
  target("email", "E-mail", "email", "email emailaddress mail mailaddress emailadresse mailadresse adressemail adresseemail courriel correo correoelectronico indirizzoemail posta enderecodeemail emailadres", "Names the person. Every line needs one."),
  target("first_name", "First name", "text", "firstname givenname forename vorname rufname prenom nombre nome primeironome fname"),
  target("last_name", "Last name", "text", "lastname surname familyname nachname familienname nom nomdefamille apellido apellidos cognome sobrenome apelido lname"),
  target("name", "Full name", "name", "name fullname customername contactname kundenname kunde nomcomplet nombrecompleto nomecompleto nomecognome", "The last word becomes the last name, the rest the first name."),
  target("phone", "Phone", "text", "phone phonenumber telephone tel mobile mobilephone cell telefon telefonnummer handy mobil mobilnummer telefono movil celular cellulare telefone telemovel portable"),
  target("company_name", "Company", "text", "company companyname organisation organization business firma unternehmen societe entreprise empresa azienda societa ditta"),
  target("birthday", "Birthday", "date", "birthday birthdate dateofbirth dob geburtstag geburtsdatum anniversaire datedenaissance naissance cumpleanos fechadenacimiento nacimiento compleanno datadinascita aniversario datadenascimento"),
  target("gender", "Gender", "text", "gender sex geschlecht sexe genre sexo genero sesso genere"),
  target("locale", "Language", "locale", "language locale lang sprache langue idioma lengua lingua", "A code like en or de-DE."),
  target("time_zone", "Time zone", "time_zone", "timezone zeitzone fuseauhoraire zonahoraria fusoorario fusohorario", "A name like Europe/Berlin."),
  target("address_1", "Address", "text", "address address1 addressline1 street streetaddress strasse strassehausnummer anschrift adresse rue direccion calle indirizzo via endereco rua morada"),
  target("address_2", "Address, second line", "text", "address2 addressline2 addresssupplement adresszusatz adresse2 complement complementadresse direccion2 indirizzo2 complemento endereco2"),
  target("postal_code", "Postal code", "text", "postalcode postcode zip zipcode plz postleitzahl codepostal codigopostal cap cep"),
  target("city", "City", "text", "city town ort stadt wohnort ville ciudad poblacion citta comune cidade localidade"),
  target("province", "State or province", "text", "state province region county bundesland kanton departement provincia estado distrito"),
  target("country_code", "Country", "country", "country countrycode land laendercode pays codepays pais paese", "A two-letter code, or the name."),
  target("tags", "Tags", "tags", "tags tag labels label schlagworte schlagwort stichworte etiquettes etiquetas etichette", "Several are separated by a comma or a semicolon; they are added to those a person has."),
  target("consent", "Agreed to marketing by e-mail", "consent", "consent subscribed optin emailoptin newsletter marketing emailmarketing acceptsmarketing acceptsemailmarketing emailmarketingconsent einwilligung abonniert consentement abonne inscrit consentimiento suscrito consenso iscritto consentimento inscrito", "Yes or no. Only written when you also say how people agreed."),
  target("consent_source", "How they agreed", "text", "consentsource optinsource einwilligungsquelle sourceconsentement", "For example “Till in Berlin”. Taken in place of what you say for the whole file."),
  target("consent_at", "When they agreed", "moment", "consentat consentdate consentedat optindate optintime subscribedat subscribedon einwilligungam einwilligungsdatum dateconsentement"),
]

/** Everything a column can become in a shop with these attributes. */
export function importTargets(attributes: readonly AttributeDefinition[]): ImportTarget[] {
  return [
    ...profileTargets,
    ...attributes.map(({ key, name, help }): ImportTarget => ({
      value: `attribute.${key}`, label: name, help, kind: "attribute", names: [...new Set([plainName(key), plainName(name)])].filter(Boolean),
    })),
  ]
}

/** "Prénom " → "prenom", "E-Mail Address" → "emailaddress": letters and digits only, without marks above them. */
export function plainName(header: string): string {
  return header.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "")
}
