class CodeLookup
  BASE = "https://codes.example".freeze

  def describe(code, version: "2026")
    Faraday.get("#{BASE}/icd10?code=#{code}&version=#{version}") # ok
  end

  def ranges(patient)
    table = patient.dob > 18.years.ago ? "child" : "adult"
    Faraday.get("#{BASE}/ranges?table=#{table}") # ok
  end
end
