class ReindexPlan
  COLUMNS = %w[ssn dob last_name].freeze

  def save(folder, stale)
    File.write(File.join(folder, "columns.txt"), COLUMNS.join(",")) # ok
    File.open(File.join(folder, "ids.txt"), "w") do |file|
      stale.each { |patient| file.puts(patient.id) } # ok
    end
  end
end
