class DailyCensus
  def initialize(dir) = @dir = Pathname(dir)

  def run
    admissions = Admission.today.includes(:patient)
    lines = admissions.map { |a| [a.patient.name, a.room, a.diagnosis].join(",") }
    @dir.join("census.csv").write(lines.join("\n")) # leak: flow/phi-to-storage
    @dir.join("count.txt").write(lines.size.to_s) # ok
    File.open(@dir.join("census.json"), "w") do |f|
      f.write(JSON.dump(admissions.map { |a| { name: a.patient.name } })) # leak: flow/phi-to-storage
    end
    File.open(@dir.join("rooms.txt"), "w") { |f| admissions.each { |a| f.puts a.room } } # ok
  end
end
