require "tempfile"
require "yaml"

def export(patients)
  Tempfile.create("panel") do |tmp|
    tmp.write(patients.map { |pt| "#{pt.mrn},#{pt.last_name}" }.join("\n")) # leak: flow/phi-to-storage
    tmp.flush
  end
  File.write("panel.yml", YAML.dump(patients.map(&:attributes))) # leak: flow/phi-to-storage
  File.write("panel.count", patients.size.to_s) # ok
  File.write("panel.ids", patients.pluck(:id).join("\n")) # ok
end
