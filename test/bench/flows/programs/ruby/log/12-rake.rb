namespace :patients do
  desc "List charts without a phone"
  task audit: :environment do
    scope = Patient.where(phone: nil)
    puts "#{scope.count} charts" # ok
    scope.find_each do |pt|
      puts "#{pt.id}\t#{pt.last_name}, #{pt.first_name}" # leak: flow/phi-to-log
    end
    Rails.logger.info("audit done", ids: scope.pluck(:id)) # ok
    Rails.logger.debug(scope.pluck(:mrn, :dob).to_s) # leak: flow/phi-to-log
  end
end
