class RosterExport
  def self.row(patient)
    mrn, name = patient.values_at(:mrn, :last_name)
    { key: mrn, name: name, visits: patient.encounters.count }
  end

  def self.push
    rows = Patient.active.order(:id).map { |patient| row(patient) }
    HTTParty.post("https://roster.partner.example/import", body: rows.to_json) # leak
  end
end
