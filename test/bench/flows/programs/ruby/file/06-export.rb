require "csv"
require "json"

class PanelExport
  def initialize(clinic)
    @clinic = clinic
  end

  def write(path)
    CSV.open(path, "wb") do |csv|
      csv << %w[mrn name phone] # ok
      @clinic.patients.find_each { |patient| csv << [patient.mrn, patient.name, patient.phone] } # leak: flow/phi-to-storage
    end
  end

  def write_json(path)
    File.write(path, @clinic.patients.as_json.to_json) # leak: flow/phi-to-storage
  end

  def write_stats(path)
    stats = @clinic.patients.group(:zip3).count
    File.open(path, "w") { |f| f.puts JSON.pretty_generate(total: @clinic.patients.count, by: stats.keys.size) } # ok
  end
end
