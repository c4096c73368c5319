class ImmunizationRegistry
  include HTTParty
  base_uri "https://registry.shots.example"

  def report(shot)
    patient = shot.patient
    body = { lot: shot.lot_number }
    body[:birth] = patient.birth_date.strftime("%Y%m%d")
    body.merge!(first: patient.first_name, last: patient.last_name)
    self.class.post("/report", body: body) # leak
  end

  def lot(shot)
    self.class.post("/lots", body: { lot: shot.lot_number }) # ok
  end
end
