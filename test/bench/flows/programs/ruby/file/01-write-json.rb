require "json"

class DebugSnapshot
  def initialize(folder)
    @folder = folder
  end

  def keep(patient)
    path = File.join(@folder, "last.json")
    File.write(path, JSON.pretty_generate(patient.attributes)) # leak: flow/phi-to-storage
  end
end
