require "csv"

rows = CSV.read("patients_export.csv", headers: true)
puts "#{rows.size} rows" # ok
rows.each_with_index do |row, i|
  next if row["ssn"].to_s.empty?

  puts "#{i}: #{row['last_name']}, #{row['first_name']}" # leak: flow/phi-to-log
  warn "row #{i} has no phone" if row["phone"].nil? # ok
  p row.to_h # leak: flow/phi-to-log
end
