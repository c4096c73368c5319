require "ruby-hl7"

Dir.glob("inbox/*.hl7").each do |path|
  msg = HL7::Message.new(File.read(path))
  pid = msg[:PID]
  File.open("seen.txt", "a") do |out|
    out.puts msg[:MSH].message_control_id # ok
    out.puts pid.patient_name # leak: flow/phi-to-storage
  end
  IO.write("debug/#{File.basename(path)}.txt", msg.to_hl7) # leak: flow/phi-to-storage
end
